import type { Resource } from '../../src/score/workload';
import { emptyState } from '../../src/state/empty-state';
import { makeResourceGuid } from '../../src/state/identity';
import { primeResources } from '../../src/state/prime-resources';
import type { ResourceUid, State } from '../../src/state/state';
import { nowhere, stateOf } from './state-of';

type Workloads = Readonly<Record<string, Readonly<Record<string, Resource>>>>;

const shared = { type: 'db', id: 'shared' } as const;
const uid = 'db.default#shared' as ResourceUid;

function prime(workloads: Workloads, resources: State['resources'] = {}): State {
  return primeResources({ ...stateOf(workloads), resources }, nowhere);
}

describe('primeResources', () => {
  it('fills in class, id and guid of a new resource', () => {
    const { resources } = prime({ web: { db: { type: 'db', params: { size: 1 } } } });
    const db = 'db.default#web.db' as ResourceUid;
    expect(resources).toEqual({
      [db]: {
        guid: makeResourceGuid({ ...nowhere, uid: db }),
        type: 'db',
        class: 'default',
        id: 'web.db',
        metadata: null,
        params: { size: 1 },
        sourceWorkload: 'web',
        provisioner: '',
        state: {},
        outputs: {},
      },
    });
  });

  it('keeps what the state holds, but for params, metadata and source', () => {
    const known = {
      guid: 'G',
      type: 'db',
      class: 'default',
      id: 'shared',
      metadata: { old: 1 },
      params: { old: 1 },
      sourceWorkload: 'gone',
      provisioner: 'template://x/y',
      state: { password: 'p' },
      outputs: { host: 'h' },
    };
    const { resources } = prime({ web: { db: shared } }, { [uid]: known });
    expect(resources[uid]).toEqual({ ...known, metadata: null, params: null, sourceWorkload: 'web' });
  });

  it('leaves resources that nobody asks for in the state', () => {
    const before = prime({ web: { db: shared } });
    expect(primeResources({ ...before, workloads: emptyState().workloads }, nowhere).resources).toEqual(
      before.resources,
    );
  });

  it.each<[string, Workloads, { params: unknown; metadata: unknown; source: string }]>([
    [
      'neither has params: the first is the source',
      { a: { db: shared }, b: { db: shared } },
      { params: null, metadata: null, source: 'a' },
    ],
    [
      'the first has params',
      { a: { db: { ...shared, params: { s: 1 } } }, b: { db: shared } },
      { params: { s: 1 }, metadata: null, source: 'a' },
    ],
    [
      'the second has params',
      { a: { db: shared }, b: { db: { ...shared, params: { s: 1 } } } },
      { params: { s: 1 }, metadata: null, source: 'b' },
    ],
    [
      'both have equal params, in another order: the last is the source',
      {
        a: { db: { ...shared, params: { s: 1, t: [1, 'x'] } } },
        b: { db: { ...shared, params: { t: [1, 'x'], s: 1 } } },
      },
      { params: { s: 1, t: [1, 'x'] }, metadata: null, source: 'b' },
    ],
    [
      'metadata do not change the source',
      { a: { db: shared }, b: { db: { ...shared, metadata: { tier: 'gold' } } } },
      { params: null, metadata: { tier: 'gold' }, source: 'a' },
    ],
    [
      'two names in one workload',
      { a: { one: { ...shared, params: { s: 1 } }, two: shared } },
      { params: { s: 1 }, metadata: null, source: 'a' },
    ],
  ])('merges definitions: %s', (_, workloads, expected) => {
    const resource = prime(workloads).resources[uid];
    expect({ params: resource?.params, metadata: resource?.metadata, source: resource?.sourceWorkload }).toEqual(
      expected,
    );
  });

  it.each<[string, Workloads, readonly string[]]>([
    [
      'params',
      { a: { db: { ...shared, params: { s: 1 } } }, b: { mine: { ...shared, params: { s: 2 } } } },
      [
        "resource 'db.default#shared': multiple definitions with different params: workload 'a' resource 'db' (a.yaml) " +
          "and workload 'b' resource 'mine' (b.yaml) must agree, or only one may have params",
      ],
    ],
    [
      'metadata, and params of another resource',
      {
        a: { db: { ...shared, metadata: { s: 1 } }, q: { type: 'queue', id: 'q', params: { n: 1 } } },
        b: { db: { ...shared, metadata: { s: '1' } }, q: { type: 'queue', id: 'q', params: {} } },
      },
      [
        "resource 'db.default#shared': multiple definitions with different metadata: workload 'a' resource 'db' (a.yaml) " +
          "and workload 'b' resource 'db' (b.yaml) must agree, or only one may have metadata",
        "resource 'queue.default#q': multiple definitions with different params: workload 'a' resource 'q' (a.yaml) " +
          "and workload 'b' resource 'q' (b.yaml) must agree, or only one may have params",
      ],
    ],
    [
      'an id that is another entry’s by default',
      { web: { aa: { type: 'volume', id: 'web.bb' }, bb: { type: 'volume' } } },
      [
        "resource 'volume.default#web.bb': workload 'web' resource 'aa' (web.yaml) has the id that resource 'bb' gets by " +
          "default, so both would be one: give 'aa' another id, or the same id to both if they are meant to be one",
      ],
    ],
  ])('refuses contradictions: %s', (_, workloads, messages) => {
    expect(() => prime(workloads)).toThrow(messages.join('\n'));
  });
});
