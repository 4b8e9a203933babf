import { string } from '@oclif/core/args';
import { forgetResource } from '../../actions/forget-resource';
import { BaseCommand } from '../../cli/base-command';

export default class ResourcesForget extends BaseCommand {
  static override summary = 'Take a resource out of the state';
  static override description =
    `Takes a resource out of the project's state, with its guid, stored values and outputs: the next generate makes it anew.
Needed when a resource is to be provided by another provisioner than the one that made it.

Exit status: 0, or 1 on any error; then nothing has been changed.`;
  static override examples = ["<%= config.bin %> resources forget 'postgres.default#hello-world.db'"];
  static override args = {
    uid: string({ description: 'TYPE.CLASS#ID, as resources list shows it', required: true, ignoreStdin: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(ResourcesForget);
    forgetResource(args.uid, this.host, this.terminal);
  }
}
