import type { PlaceholderScope } from '../../src/score/outputs';
import { substitutePlaceholders } from '../../src/score/placeholders';
import type { ResourceUid } from '../../src/state/state';
import { provision, workload } from './provision';

const provisioners = `- uri: template://team/db
  type: db
  outputs: "{host: {{ .Id }}, nested: {a.b: 1}}"
  manifests: "[{apiVersion: acme.dev/v1, kind: Claim, metadata: {name: c}, spec: {writeConnectionSecretToRef: {name: conn}}}]"
`;

async function run() {
  return provision({
    provisioners,
    workloads: [
      workload('web', { resources: { db: { type: 'db' }, both: { type: 'db', id: 'shared' } } }),
      workload('api', { metadata: { name: 'api', team: 'red' }, resources: { mine: { type: 'db', id: 'shared' } } }),
    ],
  });
}

describe('placeholder scopes', () => {
  it.each([
    ['web', '${resources.db.host} ${resources.both.host} ${metadata.name}', 'web.db shared web'],
    ['api', '${resources.mine.host} ${metadata.team}', 'shared red'],
    ['web', '${resources.db.nested.a\\.b} ${resources.db.nested}', '1 {"a.b":1}'],
    ['web', '${resources.db.url}', '🔐💬conn_url💬🔐'],
  ])('of %s: %s', async (name, text, expected) => {
    const { placeholderScope } = await run();
    expect(substitutePlaceholders(text, placeholderScope(name) as PlaceholderScope, 'variable')).toBe(expected);
  });

  it('are those of the workloads that there are', async () => {
    const { placeholderScope, outputsOf } = await run();
    expect(placeholderScope('nobody')).toBeUndefined();
    expect(outputsOf('db.default#nobody.db' as ResourceUid)).toBeUndefined();
    expect(outputsOf('db.default#shared' as ResourceUid)?.outputs).toEqual({ host: 'shared', nested: { 'a.b': 1 } });
  });

  it('note once what nothing declares', async () => {
    const { placeholderScope, notes, outputsOf } = await run();
    const scope = placeholderScope('web') as PlaceholderScope;
    for (const text of ['${resources.db.url}', '${resources.db.url}', '${resources.db.host}']) {
      substitutePlaceholders(text, scope, 'variable');
    }
    scope.resources['both']?.find(['url'], 'variable', 'DATABASE_URL');
    outputsOf('db.default#shared' as ResourceUid)?.find(['url'], 'file');
    expect(notes().map(({ message }) => message)).toEqual([
      "${resources.db.url} in workload 'web' takes key 'url' of secret 'conn'; nothing says that it exists",
      "DATABASE_URL takes key 'url' of secret 'conn'; nothing says that it exists",
      "'url' of resource 'db.default#shared' takes key 'url' of secret 'conn'; nothing says that it exists",
    ]);
  });
});
