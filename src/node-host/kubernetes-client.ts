/**
 * The part of Kubernetes' client that is used: kubeconfig files, and all the ways of signing in that they name. A bundle of its own.
 * @lazy
 */
export { KubeConfig } from '@kubernetes/client-node/dist/config.js';
