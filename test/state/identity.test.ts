import { makeInstanceSuffix, makeResourceGuid } from '../../src/state/identity';

const here = { project: '', environment: '', namespace: '', uid: 'postgres.default#web.db' };

describe('identity', () => {
  it('never changes what it once gave', () => {
    expect([makeInstanceSuffix('web'), makeResourceGuid(here)]).toEqual([
      '-e2818be618',
      '3da2dee0-98c4-8c34-b225-271f49721ac3',
    ]);
  });

  it('gives resources version 8 UUIDs of the variant of RFC 9562', () => {
    const guids = Array.from({ length: 50 }, (_, n) => makeResourceGuid({ ...here, uid: `a.default#${n}` }));
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(guids.filter((guid) => !form.test(guid))).toEqual([]);
    expect(new Set(guids).size).toBe(50);
  });

  it('gives workloads a dash and ten digits that depend on the name alone', () => {
    const suffixes = ['web', 'api', 'web-', 'w'].map(makeInstanceSuffix);
    expect(suffixes.filter((suffix) => !/^-[0-9a-f]{10}$/.test(suffix))).toEqual([]);
    expect(new Set(suffixes).size).toBe(4);
  });

  it.each([
    ['project', { ...here, project: 'shop' }],
    ['environment', { ...here, environment: 'staging' }],
    ['namespace', { ...here, namespace: 'staging' }],
    ['uid', { ...here, uid: 'postgres.default#web.other' }],
  ])('tells resources apart by %s', (_, other) => {
    expect(makeResourceGuid(other)).not.toBe(makeResourceGuid(here));
  });

  it('keeps the parts apart', () => {
    expect(makeResourceGuid({ ...here, project: 'a', environment: '' })).not.toBe(
      makeResourceGuid({ ...here, project: '', environment: 'a' }),
    );
  });
});
