import { addWorkloads } from '../../src/state/add-workloads';
import { emptyState } from '../../src/state/empty-state';
import { makeInstanceSuffix } from '../../src/state/identity';
import { stateOf, workloadOf } from './state-of';

describe('addWorkloads', () => {
  it('assigns a suffix to a new workload and notes its file', () => {
    const state = addWorkloads(emptyState(), [{ workload: workloadOf('web'), file: './web/../score.yaml' }]);
    expect(state.workloads['web']).toEqual({
      spec: workloadOf('web'),
      file: './web/../score.yaml',
      instanceSuffix: makeInstanceSuffix('web'),
    });
  });

  it('replaces the workload of the same name and keeps any suffix that is there', () => {
    const before = stateOf({ web: { db: { type: 'postgres' } }, api: {} });
    const odd = {
      ...before,
      workloads: { ...before.workloads, web: { spec: workloadOf('web'), instanceSuffix: '-odd' } },
    };
    const after = addWorkloads(odd, [{ workload: workloadOf('web', { dns: { type: 'dns' } }), file: 'new.yaml' }]);
    expect(after.workloads).toEqual({
      api: before.workloads['api'],
      web: { spec: workloadOf('web', { dns: { type: 'dns' } }), file: 'new.yaml', instanceSuffix: '-odd' },
    });
  });

  it('leaves the given state as it was', () => {
    const before = emptyState();
    addWorkloads(before, [{ workload: workloadOf('web') }]);
    expect(before).toEqual(emptyState());
  });

  it('names both files that define one workload', () => {
    const given = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => ({ workload: workloadOf('web'), file }));
    expect(() => addWorkloads(emptyState(), given)).toThrow(
      "b.yaml: metadata.name: workload 'web' is already defined by a.yaml: each file needs a metadata.name of its own\n" +
        "c.yaml: metadata.name: workload 'web' is already defined by a.yaml: each file needs a metadata.name of its own",
    );
  });
});
