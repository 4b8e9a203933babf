import { applyChanges, type FileChange } from '../../src/actions/apply-changes';
import { createMemoryHost } from '../memory-host';

const changes: FileChange[] = [
  { kind: 'write', path: 'new.yaml', content: 'new' },
  { kind: 'write', path: 'old.yaml', content: 'changed' },
  { kind: 'remove', path: 'gone.yaml' },
  { kind: 'write', path: 'last.yaml', content: 'last' },
];
const files = { 'old.yaml': 'old', 'gone.yaml': 'gone' };

describe('applyChanges', () => {
  it('makes all changes', () => {
    const host = createMemoryHost({ files });
    applyChanges(changes, host.files);
    expect(host.paths()).toEqual(['last.yaml', 'new.yaml', 'old.yaml']);
    expect(host.text('old.yaml')).toBe('changed');
  });

  it.each([1, 2, 3])('undoes what was done when write %i fails', (failWrite) => {
    const host = createMemoryHost({ files, failWrite });
    expect(() => applyChanges(changes, host.files)).toThrow('no space left on device');
    expect(host.paths()).toEqual(['gone.yaml', 'old.yaml']);
    expect([host.text('old.yaml'), host.text('gone.yaml')]).toEqual(['old', 'gone']);
  });
});
