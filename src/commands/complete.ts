import { string as stringArgument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command';
import { completeWords } from '../cli/completion/complete-words';
import type { Candidate } from '../cli/completion/completion';
import { findLiveValues } from '../cli/completion/live-values';
import { describeCommand, describeFlags } from '../cli/describe-command';
import { listPlugins } from '../cli/plugins';
import { visibleIds } from '../cli/visible-commands';

/** Answers completion scripts; not meant for people, so it is not listed. */
export default class Complete extends BaseCommand {
  static override summary = 'Tell a shell what can be typed';
  static override description =
    `Prints what can stand where the cursor is: a value, a tab and its description a line. Then ":files" where names of files can stand
too, and ":nospace" where more must follow at once.`;
  static override examples = [
    { description: 'Commands that begin with "gen"', command: 'score-k8s __complete --current=gen' },
    { description: 'Formats', command: 'score-k8s __complete --current= -- resources list --format' },
  ];
  static override strict = false;
  static override args = {
    word: stringArgument({ description: 'the words before the one that is typed', ignoreStdin: true }),
  };
  static override flags = {
    current: string({ description: 'the beginning of the word that is typed', helpValue: 'TEXT', default: '' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Complete);
    const { commands } = this.program;
    const before = argv.map(String).filter((word) => word !== '');
    const version = { name: 'version', description: 'print the version', takesTemplate: false, repeatable: false };
    const { candidates, files } = completeWords(before, flags.current, {
      ids: visibleIds(commands),
      describe: (id) => describeCommand(id, commands[id]?.() ?? Complete),
      globalFlags: [...describeFlags(BaseCommand.baseFlags), version],
      live: findLiveValues(this.host.files),
      plugins: this.pluginWords(),
    });
    const lines = candidates.map(({ value, description }) => `${value}\t${description.replace(/\s+/g, ' ')}\n`);
    const goesOn = candidates.length > 0 && candidates.every(({ value }) => /[=:]$/.test(value));
    this.host.output.stdout(lines.join('') + (files ? ':files\n' : '') + (goesOn ? ':nospace\n' : ''));
  }

  private pluginWords(): readonly Candidate[] {
    const { commands, host, packageData } = this.program;
    const usable = listPlugins(packageData.name, commands, host.processes).filter((each) => !each.shadowedBy);
    const paths = new Map<string, string>();
    for (const { words, path } of usable) {
      const [word = ''] = words.split(' ');
      if (!paths.has(word)) paths.set(word, path);
    }
    return [...paths].map(([value, path]) => ({ value, description: path }));
  }
}
