import { noteKeptWorkloads } from '../../src/actions/kept-workloads';
import { knownFrom } from './known';

const text = (name: string) =>
  `apiVersion: score.dev/v1b1\nmetadata: {name: ${name}}\ncontainers: {main: {image: x}}\n`;

describe('noteKeptWorkloads', () => {
  const workloads = knownFrom({ 'aa.yaml': text('aa'), 'bb.yaml': text('bb') });
  const given = (...names: readonly string[]) =>
    names.map((name) => ({ name, file: `${name}.yaml`, workload: {} as never, locate: () => undefined }));

  it.each([
    ['none are given', given(), []],
    ['all are given', given('aa', 'bb'), []],
    ['one is given', given('aa'), ["workload 'bb' (bb.yaml) is not among the given files and is kept"]],
  ])('when %s', (_, names, messages) => {
    expect(noteKeptWorkloads(workloads, names).map(({ message }) => message.split(':')[0])).toEqual(messages);
  });
});
