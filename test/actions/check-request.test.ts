import { checkRequest } from '../../src/actions/check-request';
import { createMemoryHost } from '../memory-host';
import { generateIn, score } from './generate-project';

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

describe('--generate-namespace', () => {
  it.each([
    ['', ['warn: --generate-namespace writes nothing without --namespace: there is no name for it']],
    ['prod', []],
  ])('with the namespace %j warns: %j', async (namespace, warnings) => {
    const options = { namespace, generateNamespace: true };
    const { failure, lines } = await generateIn({ 'score.yaml': score('web') }, options);
    expect([failure, lines.filter((line) => line.startsWith('warn'))]).toEqual([undefined, warnings]);
    const strict = await generateIn({ 'score.yaml': score('web') }, { ...options, strict: true });
    expect(strict.failure === undefined).toBe(namespace !== '');
  });
});
