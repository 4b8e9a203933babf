import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { encodeJson } from '../../src/yaml/json';
import { EMPTY_STATE, entry, PROVISIONERS, STATE, score } from '../defects/project';
import { itWith } from './program-on-path';
import { createProject } from './run-executable';

const texts = { y: 'yes', on: '0x1F', n: '1e3', lines: 'a\n b\n', tab: '\t#x', mark: '\ufeffx', date: '2020-01-01' };

const object = (kind: string, name: string, more: object = {}, apiVersion = 'v1') => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
});
const inNamespace = (namespace: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace },
  data: { k: namespace },
});

const manifests = [
  object('ConfigMap', 'a', { data: texts }),
  inNamespace('one'),
  inNamespace('two'),
  object('Namespace', 'one'),
  object('ClusterRole', 'system:a', { rules: [] }, 'rbac.authorization.k8s.io/v1'),
  object('ClusterRole', 'system-a', { rules: [] }, 'rbac.authorization.k8s.io/v1'),
  object(
    'Thing',
    't',
    { spec: { big: 9007199254740991, half: 1.5, nothing: null, none: {}, empty: [] } },
    'acme.dev/v1',
  ),
  object('Thing', 'v', {}, 'acme.dev/v1'),
  object('Thing', 'v', {}, 'acme.dev/v2'),
  object('Service', 'web', { spec: {} }, 'serving.knative.dev/v1'),
];
const list = { apiVersion: 'v1', kind: 'List', items: [object('Secret', 's', { data: { p: 'cHc=' } })] };

/** Objects of documents and of the Lists among them, as a sorted list of texts: kustomize has an order of its own. */
function objectsIn(yaml: string): readonly string[] {
  const documents = decodeYamlDocuments(yaml) as readonly { kind?: string; items?: readonly unknown[] }[];
  return documents
    .flatMap((each) => (each.kind === 'List' ? (each.items ?? []) : [each]))
    .map((each) => encodeJson(each))
    .sort();
}

describe('kustomize', () => {
  const project = createProject({
    [STATE]: EMPTY_STATE,
    [PROVISIONERS]: entry('thing', { manifests: JSON.stringify([...manifests, list]) }),
    'score.yaml': score({ ports: { http: { port: 80 } }, resources: { it: { type: 'thing' } } }),
  });
  afterAll(() => project.remove());

  for (const format of ['yaml', 'kyaml']) {
    itWith('kustomize')(`builds the objects of the single file from a directory of ${format}`, async () => {
      expect((await project.run(['generate', 'score.yaml', '--format', format])).status).toBe(0);
      expect((await project.run(['generate', '--format', format, '-o', `${format}/`])).status).toBe(0);
      const built = execFileSync('kustomize', ['build', join(project.directory, format)], { encoding: 'utf8' });
      const expected = objectsIn(readFileSync(join(project.directory, 'manifests.yaml'), 'utf8'));
      expect(expected).toHaveLength(manifests.length + 3);
      expect(objectsIn(built)).toEqual(expected);
    });
  }
});
