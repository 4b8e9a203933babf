import { applyMergePatch } from '../../src/provisioners/merge-patch';

describe('applyMergePatch', () => {
  // The examples of RFC 7396, appendix A, that are maps.
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    [{ a: 'text' }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('%j patched by %j', (target, patch, result) => {
    const changed: Record<string, unknown> = structuredClone(target);
    applyMergePatch(changed, patch);
    expect(changed).toEqual(result);
  });

  it('touches nothing but what the patch names', () => {
    const kept = { deep: 1 };
    const target = { kept, changed: {} };
    applyMergePatch(target, { changed: { a: 1 } });
    expect(target.kept).toBe(kept);
  });
});
