import { string as stringArgument } from '@oclif/core/args';
import { boolean } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command';
import { clusterFlags } from '../cli/cluster-flags';

export default class Validate extends BaseCommand {
  static override summary = 'Check manifests before they reach a cluster';
  static override description =
    `Holds manifests against the types of Kubernetes and the Gateway API: unknown fields, values of another type, missing names.
With --server the API server of a cluster is asked as well, by server-side dry-run: it applies all its rules and changes nothing.
Without FILE it is manifests.yaml that is checked.`;
  static override examples = [
    { description: 'What generate has written', command: 'score-k8s validate' },
    {
      description: 'Any manifests, warnings counted as errors',
      command: 'score-k8s validate --strict deploy/ extra.yaml',
    },
    { description: 'What is about to be written', command: 'score-k8s generate -o - | score-k8s validate -' },
    {
      description: 'Ask the cluster of a context',
      command: 'score-k8s validate --server --context staging manifests.yaml',
    },
  ];
  static override exitStatus = {
    ...BaseCommand.exitStatus,
    0: 'nothing is wrong; warnings may have been told',
    1: 'something is wrong, or could not be asked',
  };
  static override strict = false;
  static override args = {
    file: stringArgument({
      description: 'files of manifests, directories with such files in them, or - for standard input',
      ignoreStdin: true,
    }),
  };
  static override flags = {
    server: boolean({ description: 'ask the API server of a cluster, too, by server-side dry-run' }),
    ...clusterFlags(),
    strict: boolean({ description: 'count warnings as errors' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate);
    const { validate }: typeof import('../actions/validate') = require('../actions/validate');
    const { server, kubeconfig, context, strict } = flags;
    await validate({ files: argv.map(String), server, kubeconfig, context, strict }, this.host, this.terminal);
  }
}
