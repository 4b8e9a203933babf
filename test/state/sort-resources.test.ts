import type { Resource } from '../../src/score/workload';
import { sortResources } from '../../src/state/sort-resources';
import { stateOf } from './state-of';

type Resources = Readonly<Record<string, Resource>>;

function log(params?: Readonly<Record<string, unknown>>, id?: string): Resource {
  return { type: 'log', ...(params === undefined ? {} : { params }), ...(id === undefined ? {} : { id }) };
}

describe('sortResources', () => {
  it.each<[string, Readonly<Record<string, Resources>>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'batch by batch, each by uid',
      { w: { zz: log(), aa: log({ x: '${resources.mm.u}' }), mm: log({ x: '${resources.zz.u}' }), bb: log() } },
      ['w.bb', 'w.zz', 'w.mm', 'w.aa'],
    ],
    [
      'references at any depth count',
      { w: { aa: log({ list: [{ deep: 'x ${resources.zz.u} y' }] }), zz: log() } },
      ['w.zz', 'w.aa'],
    ],
    ['escaped references do not', { w: { aa: log({ x: '$${resources.zz.u}' }), zz: log() } }, ['w.aa', 'w.zz']],
    [
      'over all workloads',
      {
        a: { own: log(), s: log(undefined, 'zz') },
        b: { first: log({ to: '${resources.s.u}' }), s: log(undefined, 'zz') },
      },
      ['a.own', 'zz', 'b.first'],
    ],
    [
      'what any definition of a shared resource needs',
      { a: { s: log(undefined, 'aa-s') }, b: { dep: log(), s: log({ v: '${resources.dep.v}' }, 'aa-s') } },
      ['b.dep', 'aa-s'],
    ],
  ])('%s', (_, workloads, ids) => {
    expect(sortResources(stateOf(workloads)).uids).toEqual(ids.map((id) => `log.default#${id}`));
  });

  it('does not need the resources of the state that nobody asks for', () => {
    const asked = stateOf({ w: { a: log() } });
    expect(sortResources({ ...stateOf({}), resources: asked.resources }).uids).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Resources>>, readonly string[]]>([
    [
      'itself',
      { w: { aa: log({ x: '${resources.aa.u}' }) } },
      [
        'a cycle of resources whose params refer to each other, so that none can be the first: log.default#w.aa -> log.default#w.aa',
      ],
    ],
    [
      'two cycles, and what only waits for one is not named',
      {
        w: {
          aa: log({ x: '${resources.bb.u}' }),
          bb: log({ x: '${resources.cc.u}' }),
          cc: log({ x: '${resources.bb.u}' }),
          dd: log({ x: '${resources.ee.u}' }),
          ee: log({ x: '${resources.dd.u}' }),
          ff: log(),
        },
      },
      [
        'a cycle of resources whose params refer to each other, so that none can be the first: log.default#w.bb -> log.default#w.cc -> log.default#w.bb',
        'a cycle of resources whose params refer to each other, so that none can be the first: log.default#w.dd -> log.default#w.ee -> log.default#w.dd',
      ],
    ],
    [
      'unknown names, with their place and what may have been meant',
      {
        w: { aa: log({ list: ['a', { to: 'x ${resources.datbase.u}' }], other: '${resources.q.u}' }), database: log() },
      },
      [
        "workload 'w' resource 'aa' (w.yaml): params.list.1.to refers to resource 'datbase', which the workload does not declare\nDid you mean 'database'?",
        "workload 'w' resource 'aa' (w.yaml): params.other refers to resource 'q', which the workload does not declare\nIt declares: aa, database",
      ],
    ],
    [
      'a resource of another workload',
      { a: { db: log() }, b: { x: log({ v: '${resources.db.u}' }) } },
      [
        "workload 'b' resource 'x' (b.yaml): params.v refers to resource 'db', which the workload does not declare\nIt declares: x",
      ],
    ],
  ])('refuses %s', (_, workloads, messages) => {
    expect(() => sortResources(stateOf(workloads))).toThrow(messages.join('\n'));
  });

  it('looks at each resource and reference once', () => {
    let looks = 0;
    const count = 3000;
    const chain = Object.fromEntries(
      Array.from({ length: count }, (_, n) => {
        const params = {
          get x() {
            looks++;
            return n === 0 ? 'none' : `\${resources.r${n - 1}.u}`;
          },
        };
        return [`r${n}`, { type: 'log', params }];
      }),
    );
    const { uids } = sortResources(stateOf({ w: chain }));
    expect(uids.length).toBe(count);
    expect(looks).toBeLessThanOrEqual(2 * count);
  });
});
