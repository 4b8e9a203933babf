import { string } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command';
import { type CommandDescription, describeCommand, type FlagDescription } from '../cli/describe-command';
import { formatListing, listFormat } from '../cli/listing/format-listing';
import { visibleIds } from '../cli/visible-commands';

/** Grows in its first part when programs that read the list would misunderstand it. */
const FORMAT_VERSION = '1.0';

export default class Commands extends BaseCommand {
  static override summary = 'List the commands';
  static override description =
    `Lists every command by its name, one a line. Words are joined by a colon, which the program accepts for a space:
resources:list is resources list. A template sees each entry as json shows it under .commands.`;
  static override examples = [
    { description: 'Their names', command: 'score-k8s commands' },
    { description: 'What each is for', command: 'score-k8s commands --format table' },
    { description: 'The help of them all', command: 'for c in $(score-k8s commands); do score-k8s $c --help; done' },
  ];
  static override flags = {
    format: string({ ...listFormat, default: 'name' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Commands);
    const { commands } = this.program;
    const described = visibleIds(commands).flatMap((id) => {
      const command = commands[id]?.();
      return command === undefined ? [] : [describeCommand(id, command)];
    });
    const entries = described.map(toEntry);
    const listing = {
      entries,
      document: { format_version: FORMAT_VERSION, commands: entries },
      table: () => ({ headings: ['command', 'summary'], rows: described.map((c) => [c.words, c.summary]) }),
      wide: () => ({ headings: ['command', 'usage', 'flags', 'summary'], rows: described.map(wideRow) }),
      names: () => described.map(({ id }) => id),
    };
    this.host.output.stdout(formatListing(listing, flags.format, this.host));
  }
}

/** A command as programs read it. */
function toEntry(command: CommandDescription) {
  const { id, summary, description, usage, examples, exitStatus } = command;
  return {
    name: id,
    summary,
    description,
    usage,
    examples,
    arguments: command.arguments,
    flags: [...command.flags, ...command.globalFlags].map(toFlagEntry),
    exit_status: exitStatus,
  };
}

function toFlagEntry({ takesTemplate, ...flag }: FlagDescription) {
  return { ...flag, template: takesTemplate };
}

function wideRow({ words, usage, flags, summary }: CommandDescription): readonly string[] {
  return [words, usage, flags.map(({ name }) => `--${name}`).join(', '), summary];
}
