import { BaseCommand } from '../../cli/base-command';
import { lockTimeout } from '../../cli/lock-timeout';
import { uidArgument } from './uid-argument';

export default class ResourcesForget extends BaseCommand {
  static override summary = 'Take a resource out of the state';
  static override description =
    `Takes a resource out of the project's state, with its guid, stored values and outputs: the next generate makes it anew.
Needed when a resource is to be provided by another provisioner than the one that made it.`;
  static override examples = [
    {
      description: 'Let another provisioner answer for a host name',
      command: "score-k8s resources forget 'dns.default#hello-world.dns'",
    },
  ];
  static override exitStatus = { ...BaseCommand.exitStatus, 0: 'done', 1: 'any error; then nothing has been changed' };
  static override args = { uid: uidArgument };

  static override flags = { 'lock-timeout': lockTimeout() };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ResourcesForget);
    const { forgetResource }: typeof import('../../actions/forget-resource') = require('../../actions/forget-resource');
    await forgetResource(args.uid, { lockTimeout: flags['lock-timeout'] }, this.host, this.terminal);
  }
}
