import { decodeState } from '../../src/state/decode-state';
import { emptyState, isEmptyState, NOTHING } from '../../src/state/empty-state';
import { encodeState } from '../../src/state/encode-state';

it('is what its text says, and the text is what it is written as', () => {
  expect(isEmptyState(decodeState(NOTHING, 'state.yaml'))).toBe(true);
  expect(decodeState(`${NOTHING}\n`, 'state.yaml')).toEqual(emptyState());
  expect(encodeState(emptyState())).toBe(NOTHING);
});

it.each([
  ['workloads', 'workloads:\n  web:\n    spec: {metadata: {name: web}, containers: {}}\n', 'workloads: {}\n'],
  ['resources', 'resources:\n  a.b#c:\n    guid: ""\n', 'resources: {}\n'],
  ['shared state', 'shared_state:\n  a: null\n', 'shared_state: {}\n'],
  ['a patch template', "patching_templates:\n  - ''\n", 'patching_templates: []\n'],
])('is none that has %s', (_, some, none) => {
  const state = decodeState(NOTHING.replace(none, some), 'state.yaml');
  expect(isEmptyState(state)).toBe(false);
  expect(encodeState(state)).not.toBe(NOTHING);
});
