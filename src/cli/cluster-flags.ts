import { string } from '@oclif/core/flags';

/** The flags of commands that can ask a cluster: which one. */
export function clusterFlags() {
  return {
    kubeconfig: string({ description: 'the kubeconfig that names the cluster, with --server', helpValue: 'FILE' }),
    context: string({ description: 'the context of the kubeconfig, with --server', helpValue: 'NAME' }),
  };
}
