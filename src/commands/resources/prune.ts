import { boolean } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { lockTimeout } from '../../cli/lock-timeout';

export default class ResourcesPrune extends BaseCommand {
  static override summary = 'Take resources that no workload uses out of the state';
  static override description =
    `Takes every resource that no workload of the project asks for any more out of its state, with stored values and outputs,
and prints the uids, one a line. What was deployed for them is not deleted from the cluster.`;
  static override examples = [
    { description: 'See which ones they are', command: 'score-k8s resources prune --dry-run' },
    { description: 'Take them out', command: 'score-k8s resources prune' },
  ];
  static override exitStatus = { ...BaseCommand.exitStatus, 0: 'done', 1: 'any error; then nothing has been changed' };
  static override flags = {
    'dry-run': boolean({ description: 'print the uids, and change nothing' }),
    'lock-timeout': lockTimeout(),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(ResourcesPrune);
    const { pruneResources }: typeof import('../../actions/prune-resources') = require('../../actions/prune-resources');
    const request = { dryRun: flags['dry-run'], lockTimeout: flags['lock-timeout'] };
    const uids = await pruneResources(request, this.host, this.terminal);
    this.host.output.stdout(uids.map((uid) => `${uid}\n`).join(''));
  }
}
