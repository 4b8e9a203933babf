import { boolean } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command';

export default class Version extends BaseCommand {
  static override summary = 'Print the version';
  static override description = 'Prints the name and version of the program. Nothing is asked of the network.';
  static override examples = [
    { description: 'Name, version and what it is', command: 'score-k8s version' },
    { description: 'The first line alone', command: 'score-k8s version --no-logo' },
  ];
  static override flags = {
    'no-logo': boolean({ description: 'print the first line only' }),
    'no-updates-check': boolean({ description: 'accepted for compatibility: no update is ever looked for' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Version);
    this.host.output.stdout(`${this.config.name} ${this.config.version}\n`);
    if (!flags['no-logo']) this.host.output.stdout('Score files in, Kubernetes manifests out. https://score.dev\n');
  }
}
