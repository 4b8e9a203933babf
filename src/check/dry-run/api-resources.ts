import { userError } from '../../errors/user-error';
import type { Cluster } from '../../host/host';
import { decodeJson } from '../../yaml/decode-json';
import { explainStatus } from './status';

/** How the server serves a kind. */
export interface ApiResource {
  /** The last part of its path, e.g. `deployments`. */
  readonly name: string;
  readonly namespaced: boolean;
}

interface ResourceList {
  readonly resources?: readonly { readonly name: string; readonly kind: string; readonly namespaced: boolean }[];
}

/** Finds how kinds are served; each group and version is asked for once. */
export type FindApiResource = (apiVersion: string, kind: string) => Promise<ApiResource | undefined>;

/** Makes a finder over the discovery of one cluster; a kind that the server does not know gives undefined. */
export function makeFindApiResource(cluster: Cluster): FindApiResource {
  const asked = new Map<string, Promise<ResourceList>>();
  return async (apiVersion, kind) => {
    const list = asked.get(apiVersion) ?? discover(cluster, apiVersion);
    asked.set(apiVersion, list);
    // Names with a slash are parts of a resource, such as its status.
    return (await list).resources?.find((resource) => resource.kind === kind && !resource.name.includes('/'));
  };
}

/** The path below which a group and version is served. */
export function apiPath(apiVersion: string): string {
  const parts = apiVersion.split('/').map(encodeURIComponent).join('/');
  return apiVersion.includes('/') ? `/apis/${parts}` : `/api/${parts}`;
}

async function discover(cluster: Cluster, apiVersion: string): Promise<ResourceList> {
  const { status, body } = await cluster.request({ method: 'GET', path: apiPath(apiVersion) });
  if (status === 404) return {};
  const text = Buffer.from(body).toString();
  if (status === 200) return decodeJson(text) as ResourceList;
  const reason = explainStatus(status, text).message;
  throw userError('cluster', `the cluster at ${cluster.server} does not say what ${apiVersion} is: ${reason}`);
}
