import { generateIn, score, stateFile } from './generate-project';

const three = {
  'score.yaml': score('web', '', '"."'),
  'services/score.yaml': score('aa'),
  'services/score-b.yaml': score('bb'),
  'services/c.score.yaml': score('cc'),
  'services/.score.yaml': score('hidden'),
  'services/other.yaml': score('other'),
  'services/deeper/score.yaml': score('deeper'),
};
const images = (text = '') => [...text.matchAll(/image: (.*)\n/g)].map(([, image]) => image);

describe('a directory as FILE', () => {
  it('stands for the Score files directly in it, which are told', async () => {
    const { host, lines } = await generateIn(three, { files: ['services', './services/score-b.yaml'] });
    const names = [...(host.text('manifests.yaml') ?? '').matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name);
    expect(names).toEqual(['aa', 'bb', 'cc']);
    expect(lines[0]).toBe(
      'info: Score files in services: services/c.score.yaml, services/score-b.yaml, services/score.yaml',
    );
  });

  it('is an error when there are none', async () => {
    const { failure } = await generateIn({ 'empty/readme.md': '' }, { files: ['empty'] });
    expect(failure).toContain('the directory empty has no Score files in it');
  });

  it('counts as what it stands for', async () => {
    const only = { 'one/score.yaml': score('web', '', '"."') };
    expect((await generateIn(only, { files: ['one'], images: ['a:1'] })).failure).toBeUndefined();
    const { failure } = await generateIn(three, { files: ['services'], images: ['a:1'] });
    expect(failure).toContain('--image cannot be used with 3 Score files');
  });
});

describe('no FILE in a project without workloads', () => {
  it('names the Score files that are there', async () => {
    const { failure } = await generateIn({ 'score.yaml': score('web'), 'b.score.yaml': score('bb') }, { files: [] });
    expect(failure).toContain('Project is empty, please add a score file');
    expect(failure).toContain('Score files here: b.score.yaml, score.yaml.');
    expect(failure).toContain('score-k8s generate b.score.yaml score.yaml');
  });

  it('names some of many, and the directory that stands for them', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}.score.yaml`, score(`w${name}`)]);
    const { failure } = await generateIn(Object.fromEntries(many), { files: [] });
    expect(failure).toContain(
      'Score files here: a.score.yaml, b.score.yaml, c.score.yaml, d.score.yaml, e.score.yaml and 2 more.',
    );
    expect(failure).toContain('To take them: score-k8s generate .');
    expect((await generateIn(Object.fromEntries(many), { files: ['.'] })).failure).toBeUndefined();
  });

  it('proposes no command that a shell would take apart', async () => {
    const { failure } = await generateIn({ 'my web.score.yaml': score('web') }, { files: [] });
    expect(failure).toContain('Score files here: my web.score.yaml. To take them: score-k8s generate .');
  });

  it('has an example when there are none', async () => {
    expect((await generateIn({}, { files: [] })).failure).toContain('For instance: score-k8s generate score.yaml');
  });
});

describe('changes for several files', () => {
  it('reach the workloads that they name', async () => {
    const { host, failure, lines } = await generateIn(
      { ...three, 'over.yaml': 'containers: {main: {args: [from-file]}}\n' },
      {
        files: ['score.yaml', 'services'],
        images: ['web=ghcr.io/acme/web:1', 'cc/main=ghcr.io/acme/c:2', 'bb=nginx:1.29'],
        overridesFiles: ['aa=over.yaml'],
        overrideProperties: ['aa:containers.main.command=[sh]'],
      },
    );
    expect(failure).toBeUndefined();
    const text = host.text('manifests.yaml') ?? '';
    expect(images(text)).toEqual(['nginx', 'nginx:1.29', 'ghcr.io/acme/c:2', 'ghcr.io/acme/web:1']);
    expect(text).toMatch(/- args:\n +- from-file\n +command:\n +- sh\n/);
    expect(text.match(/args:/g)).toHaveLength(1);
    const told = lines.filter((line) => line.includes('Set image'));
    expect(told).toHaveLength(3);
    expect(told).toContain("info: Set image of container 'main' of workload 'bb' to 'nginx:1.29'");
  });

  it('need a name that is given, and a container that is there', async () => {
    const run = async (...given: string[]) =>
      (await generateIn(three, { files: ['score.yaml', 'services'], images: given })).failure;
    expect(await run('wbe=x:1')).toContain(
      "names workload 'wbe', which is not among the given ones\nDid you mean 'web'?",
    );
    expect(await run('web/mian=x:1')).toContain("container 'mian', which workload 'web' does not have");
  });

  it('are told after what is wrong with the files', async () => {
    const files = { 'score.yaml': 'metadata: {}\n', 'b.yaml': score('bb') };
    const { failure } = await generateIn(files, { files: Object.keys(files), images: ['x'] });
    expect(failure).toContain('metadata.name');
  });
});

describe('the path in the state', () => {
  it.each([
    ['score.yaml', 'score.yaml'],
    ['./services/../services/score.yaml', './services/../services/score.yaml'],
    ['/project/services/score.yaml', 'services/score.yaml'],
    ['/project/./services/../score.yaml', 'score.yaml'],
    ['/elsewhere/score.yaml', '../elsewhere/score.yaml'],
  ])('of %s is %s', async (given, kept) => {
    const files = {
      'score.yaml': score('web'),
      'services/score.yaml': score('aa'),
      '/elsewhere/score.yaml': score('ee'),
    };
    const { host } = await generateIn(files, { files: [given] });
    expect(host.text(stateFile)).toContain(`    file: ${kept}\n`);
  });
});
