import { boolean, string } from '@oclif/core/flags';
import { initProject } from '../actions/init';
import { BaseCommand } from '../cli/base-command';

export default class Init extends BaseCommand {
  static override summary = 'Make this directory a project';
  static override description =
    `Writes .score-k8s/ with an empty state and the default provisioners, and a sample Score file where there is none.
Run it again to bring in provisioners or patch templates: what is there stays.

A URI is a path to a file or directory, http(s)://, or - for standard input; a .tar.gz gives every *.provisioners.yaml (or *.tpl) in it.
Later provisioners files are asked only where earlier ones have nothing for a resource: those given here come first, in the order given.

Exit status: 0, or 1 on any error; then nothing has been changed.`;
  static override examples = [
    '<%= config.bin %> init',
    '<%= config.bin %> init --no-sample --provisioners https://example.com/team/provisioners.tar.gz',
    '<%= config.bin %> init --provisioners ./provisioners --patch-templates ./unprivileged.tpl',
  ];
  static override flags = {
    file: string({
      char: 'f',
      description: 'where the sample Score file goes',
      default: 'score.yaml',
      helpValue: 'FILE',
    }),
    'no-sample': boolean({ description: 'write no sample Score file' }),
    provisioners: string({
      description: 'bring in provisioners from here (repeatable)',
      helpValue: 'URI',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'patch-templates': string({
      description: 'replace the patch templates by those from here (repeatable)',
      helpValue: 'URI',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'no-default-provisioners': boolean({ description: 'write no default provisioners' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Init);
    const options = {
      file: flags.file,
      sample: !flags['no-sample'],
      defaultProvisioners: !flags['no-default-provisioners'],
      provisioners: flags.provisioners ?? [],
      patchTemplates: flags['patch-templates'] ?? [],
    };
    await initProject(options, this.host, this.terminal);
  }
}
