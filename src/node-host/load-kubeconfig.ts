import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { KubeConfig } from '@kubernetes/client-node';
import { nearestName } from '../errors/nearest-name';
import { UserError, userError } from '../errors/user-error';
import type { ClusterChoice } from '../host/host';
import { nodeEnvironment } from './environment';

const SERVICE_ACCOUNT_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Reads the kubeconfig that kubectl would read: the given file, else those of KUBECONFIG, else ~/.kube/config, else the
 * service account of the pod that we run in; with the given context as the current one.
 * @lazy
 */
export function loadKubeconfig(choice: ClusterChoice): KubeConfig {
  const { KubeConfig } = require('./kubernetes-client') as typeof import('./kubernetes-client');
  const config: KubeConfig = new KubeConfig();
  const { paths, named } = choosePaths(choice);
  const [first, ...others] = paths;
  if (first !== undefined) {
    loadFile(config, first);
    for (const path of others) mergeFile(config, path, new KubeConfig());
  } else if (existsSync(SERVICE_ACCOUNT_TOKEN)) {
    config.loadFromCluster();
  } else {
    throw userError('kubeconfig', `there is no kubeconfig: ${named} does not exist`, { hint: HINT });
  }
  const shown = paths.join(delimiter) || 'the service account of this pod';
  chooseContext(config, choice.context, shown);
  // Over plain HTTP there is no certificate to verify; the client wants that said, kubectl does not.
  config.clusters = config.clusters.map((cluster) =>
    cluster.server.startsWith('http://') ? { ...cluster, skipTLSVerify: true } : cluster,
  );
  return config;
}

const HINT = 'Name one by --kubeconfig or KUBECONFIG; kubectl config view shows what kubectl uses.';

/** The kubeconfig files that exist, and how the place is called where none does. */
function choosePaths({ kubeconfig }: ClusterChoice): { paths: readonly string[]; named: string } {
  if (kubeconfig !== undefined) return { paths: [kubeconfig], named: kubeconfig };
  const listed = (nodeEnvironment.get('KUBECONFIG') ?? '').split(delimiter).filter((path) => path !== '');
  // As kubectl: of several files those that do not exist are passed over.
  if (listed.length > 0)
    return { paths: listed.length === 1 ? listed : listed.filter(existsSync), named: listed.join(' or ') };
  const path = join(nodeEnvironment.home ?? '', '.kube', 'config');
  return { paths: nodeEnvironment.home !== undefined && existsSync(path) ? [path] : [], named: '~/.kube/config' };
}

function loadFile(config: KubeConfig, path: string): void {
  try {
    // The client fails at a file with nothing in it, which kubectl takes for an empty kubeconfig.
    if (readFileSync(path, 'utf8').trim() !== '') config.loadFromFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : (code ?? message.split('\n')[0]);
    throw userError('kubeconfig', `cannot read the kubeconfig ${path}: ${reason}`, { hint: HINT });
  }
}

/** As kubectl merges: what an earlier file says stays. */
function mergeFile(config: KubeConfig, path: string, added: KubeConfig): void {
  loadFile(added, path);
  const news = <T extends { name: string }>(own: readonly T[], theirs: readonly T[]): T[] => {
    const known = new Set(own.map(({ name }) => name));
    return [...own, ...theirs.filter(({ name }) => !known.has(name))];
  };
  config.clusters = news(config.clusters, added.clusters);
  config.users = news(config.users, added.users);
  config.contexts = news(config.contexts, added.contexts);
  config.currentContext ||= added.currentContext;
}

function chooseContext(config: KubeConfig, context: string | undefined, shown: string): void {
  const names = config.contexts.map(({ name }) => name).sort();
  const chosen = context ?? config.currentContext;
  if (!chosen) {
    const there = names.length === 0 ? 'it has no contexts' : 'it has no current-context';
    throw userError('kubeconfig', `the kubeconfig ${shown} names no cluster: ${there}`, {
      hint: names.length === 0 ? HINT : `Choose one by --context: ${names.join(', ')}.`,
    });
  }
  if (!names.includes(chosen)) {
    const near = nearestName(chosen, names);
    const meant = near === undefined ? '' : `; did you mean '${near}'?`;
    throw userError('kubeconfig', `the kubeconfig ${shown} has no context '${chosen}'${meant}`, {
      hint: names.length === 0 ? HINT : `There are: ${names.join(', ')}.`,
    });
  }
  config.setCurrentContext(chosen);
  if (config.getCurrentCluster() === null) {
    const { cluster } = config.getContextObject(chosen) ?? { cluster: '' };
    throw userError(
      'kubeconfig',
      `context '${chosen}' of the kubeconfig ${shown} names the cluster '${cluster}', which is not in it`,
    );
  }
}
