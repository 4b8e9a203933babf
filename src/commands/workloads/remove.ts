import { string } from '@oclif/core/args';
import { BaseCommand } from '../../cli/base-command';
import { lockTimeout } from '../../cli/lock-timeout';

export default class WorkloadsRemove extends BaseCommand {
  static override summary = 'Take workloads out of the project';
  static override description =
    `Takes workloads out of the project's state, after their Score files were deleted or renamed: the next generate writes
the others alone. A file that is given to generate again brings its workload back. Their resources stay in the state;
those that no workload uses any more are named, and resources prune takes them out.`;
  static override examples = [
    { description: 'A workload whose file is gone', command: 'score-k8s workloads remove hello-world' },
  ];
  static override exitStatus = { ...BaseCommand.exitStatus, 0: 'done', 1: 'any error; then nothing has been changed' };
  static override strict = false;
  static override args = {
    workload: string({ description: 'names, as workloads list shows them', required: true, ignoreStdin: true }),
  };
  static override flags = { 'lock-timeout': lockTimeout() };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(WorkloadsRemove);
    const { removeWorkloads }: typeof import('../../actions/remove-workloads') =
      require('../../actions/remove-workloads');
    await removeWorkloads(argv.map(String), { lockTimeout: flags['lock-timeout'] }, this.host, this.terminal);
  }
}
