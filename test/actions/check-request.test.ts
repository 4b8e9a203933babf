import { checkRequest } from '../../src/actions/check-request';
import { createMemoryHost } from '../memory-host';

describe('checkRequest', () => {
  const { files } = createMemoryHost({ files: { 'out/x': '', 'old.yaml': '' } });

  it.each([
    ['manifests.yaml', ''],
    ['old.yaml', 'prod'],
    ['build/new/manifests.yaml', ''],
    ['-', 'prod'],
    ['new/', ''],
    ['out/', ''],
  ])('takes the output %j and the namespace %j', (output, namespace) => {
    expect(() => checkRequest({ output, namespace, files: [] }, files)).not.toThrow();
  });

  it.each([
    ['', '', 'an empty name'],
    ['out', '', 'out, a directory'],
    ['old.yaml/', '', 'old.yaml is no directory'],
    ['-', 'a b', "namespace 'a b'"],
  ])('refuses the output %j and the namespace %j', (output, namespace, message) => {
    expect(() => checkRequest({ output, namespace, files: [] }, files)).toThrow(message);
  });
});
