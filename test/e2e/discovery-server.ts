import { createServer, type Server } from 'node:http';

/** Kinds by the path of their group: the plural, and the kind. */
const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/v1': { configmaps: 'ConfigMap', secrets: 'Secret', services: 'Service' },
  '/apis/apps/v1': { deployments: 'Deployment', statefulsets: 'StatefulSet' },
  '/apis/gateway.networking.k8s.io/v1': { httproutes: 'HTTPRoute' },
};

const groups = Object.keys(kinds)
  .filter((path) => path.startsWith('/apis/'))
  .map((path) => {
    const [, , name, version] = path.split('/');
    const versions = [{ groupVersion: `${name}/${version}`, version }];
    return { name, versions, preferredVersion: versions[0] };
  });

const pages: Readonly<Record<string, object>> = {
  '/version': { major: '1', minor: '37', gitVersion: 'v1.37.0' },
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups },
  '/openapi/v3': { paths: {} },
  ...Object.fromEntries(Object.entries(kinds).map(([path, of]) => [path, resourceList(path, of)])),
};

function resourceList(path: string, of: Readonly<Record<string, string>>) {
  const verbs = ['get', 'create', 'patch'];
  const resources = Object.entries(of).map(([name, kind]) => ({
    name,
    singularName: '',
    kind,
    namespaced: true,
    verbs,
  }));
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: path.replace(/^\/apis?\//, ''), resources };
}

/** A server that tells kubectl which kinds there are, and holds no objects. */
export function createDiscoveryServer(): Server {
  return createServer(({ url = '' }, response) => {
    const path = url.replace(/\?.*/, '');
    response.setHeader('content-type', 'application/json');
    // No description of fields, in the form (protocol buffers) that kubectl asks for.
    if (path === '/openapi/v2') response.end();
    else if (pages[path] !== undefined) response.end(JSON.stringify(pages[path]));
    else
      response.writeHead(404).end(JSON.stringify({ kind: 'Status', apiVersion: 'v1', reason: 'NotFound', code: 404 }));
  });
}
