import { boolean } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command';
import { runVersion } from './runs/version';

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
    this.status = await runVersion(await this.parse(Version), this.session);
  }
}
