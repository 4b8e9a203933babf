import { type GenerateRun, generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const files = {
  'score.yaml': score('web', '    files:\n      /a: {source: conf/a.txt}\n'),
  'conf/a.txt': 'a\n',
  'over.yaml': 'containers: {main: {image: "nginx:2"}}\n',
  'vars.env': 'A=1\n',
  [provisionersFile]: '[]\n',
};

/** The disk as it would be had nothing been written. */
const untouched = ({ host }: GenerateRun) => Object.entries(files).every(([path, text]) => host.text(path) === text);

describe('outputs over what is read', () => {
  it.each([
    ['score.yaml', 'is generated from'],
    ['./sub/../score.yaml', 'is generated from'],
    ['conf/a.txt', 'is generated from'],
    ['over.yaml', 'is generated from'],
    ['vars.env', 'is generated from'],
    [stateFile, 'a file of the project itself'],
    [provisionersFile, 'a file of the project itself'],
    ['.score-k8s/lock', 'a file of the project itself'],
    ['.score-k8s/patches/1.njk', 'a file of the project itself'],
  ])('%s is refused, and nothing is written', async (path, reason) => {
    const inputs = { overridesFiles: ['web=over.yaml'], envFile: 'vars.env' };
    for (const [flag, target] of [
      ['--output', { output: path }],
      ['--secrets-output', { secretsOutput: path }],
    ] as const) {
      const run = await generateIn(files, { ...inputs, ...target });
      expect(run.failure).toBe(
        `${flag} names ${path}, ${reason.startsWith('is') ? 'which this project ' : ''}${reason}: name another file`,
      );
      expect([untouched(run), run.host.text('manifests.yaml')]).toEqual([true, undefined]);
    }
  });

  it('a Score file of an earlier run is refused, too', async () => {
    const { host } = await generateIn({ ...files, 'api.yaml': score('api') }, { files: ['score.yaml', 'api.yaml'] });
    const { failure } = await generateAgain(host, { output: 'api.yaml' });
    expect(failure).toMatch(/api\.yaml, which this project is generated from/);
  });

  it.each(['.score-k8s/out.yaml', 'state.yaml', 'lock', 'build/score.yaml', './'])('%s is taken', async (output) => {
    expect((await generateIn(files, { output })).failure).toBeUndefined();
  });
});
