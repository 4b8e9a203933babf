import { string } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { uidArgument } from './uid-argument';

export default class ResourcesInfo extends BaseCommand {
  static override summary = 'Print what a resource has to say to its users';
  static override description =
    `Prints the lines that generate showed for a resource, for instance how to connect to a database. Secrets are masked.
The provisioner is asked again about what the state holds; nothing is changed and no command is run.`;
  static override examples = [
    {
      description: 'How to reach the database of a workload',
      command: "score-k8s resources info 'postgres.default#hello-world.db'",
    },
  ];
  static override args = { uid: uidArgument };
  static override flags = {
    namespace: string({ char: 'n', description: 'the namespace that generate was given' }),
    'env-file': string({ description: 'the file of variables that generate was given', helpValue: 'FILE' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ResourcesInfo);
    const { resourceInfo }: typeof import('../../actions/resource-info') = require('../../actions/resource-info');
    const options = { uid: args.uid, namespace: flags.namespace ?? '', envFile: flags['env-file'] };
    const lines = await resourceInfo(options, this.host);
    if (lines.length === 0) this.terminal.info(`The provisioner of '${args.uid}' has nothing to say`);
    this.host.output.stdout(lines.map((line) => `${line}\n`).join(''));
  }
}
