import type { Cluster, ClusterRequest, ClusterResponse } from '../../../src/host/host';

/** A cluster that serves pods, deployments, namespaces and secrets, and answers what a test says about each object. */
export interface FakeCluster extends Cluster {
  readonly asked: readonly ClusterRequest[];
}

export type Answer = readonly [status: number, body: unknown, ...warnings: string[]];

const resources: Readonly<Record<string, readonly (readonly [name: string, kind: string, namespaced: boolean])[]>> = {
  '/api/v1': [
    ['pods/status', 'Pod', true],
    ['pods', 'Pod', true],
    ['secrets', 'Secret', true],
    ['namespaces', 'Namespace', false],
  ],
  '/apis/apps/v1': [['deployments', 'Deployment', true]],
};

/** Makes a cluster whose context is in the namespace `home`; what no answer is given for is accepted. */
export function makeFakeCluster(answers: Readonly<Record<string, Answer>> = {}): FakeCluster {
  const asked: ClusterRequest[] = [];
  return {
    asked,
    server: 'https://cluster.example:6443',
    namespace: 'home',
    request: async (request) => {
      asked.push(request);
      const path = request.path.split('?')[0] ?? '';
      const served = resources[path]?.map(([name, kind, namespaced]) => ({ name, kind, namespaced }));
      if (request.method === 'GET') return response(served ? [200, { resources: served }] : [404, {}]);
      return response(answers[path] ?? [200, {}]);
    },
  };
}

function response([status, body, ...warnings]: Answer): ClusterResponse {
  return { status, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), warnings };
}
