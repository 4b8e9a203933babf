import type { InitOptions } from '../../src/actions/init';
import { initIn } from './init-project';

const entry = (type: string, outputs = 'a: 1') =>
  `- uri: template://acme/${type}\n  type: ${type}\n  outputs: |\n    ${outputs}\n`;

describe('initProject', () => {
  it('writes state, default provisioners and sample', async () => {
    const { host } = await initIn({ sample: true, defaultProvisioners: true });
    expect(host.paths()).toEqual([
      '.score-k8s/.gitignore',
      '.score-k8s/state.yaml',
      '.score-k8s/zz-default.provisioners.yaml',
      'score.yaml',
    ]);
    expect(host.text('.score-k8s/state.yaml')).toBe(
      'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n',
    );
    expect(host.disk.get('.score-k8s/state.yaml')?.mode).toBe(0o600);
    expect(host.disk.get('score.yaml')?.mode).toBe(0o644);
  });

  it('saves what it fetched, with its source', async () => {
    const { host } = await initIn({ provisioners: ['./a.yaml'] }, { files: { 'a.yaml': entry('queue') } });
    const [saved] = host.paths().filter((path) => path.includes('/Y'));
    expect(host.text(saved ?? '')).toBe(`# Downloaded from ./a.yaml at 2026-01-02T03:04:05Z\n${entry('queue')}`);
    expect(host.disk.get(saved ?? '')?.mode).toBe(0o600);
  });

  it('puts patch templates into the state in order', async () => {
    const files = { 'one.tpl': '[]', 'two.tpl': '{{ range .Manifests }}{{ end }}' };
    const { host } = await initIn({ patchTemplates: ['./two.tpl', './one.tpl'] }, { files });
    expect(host.text('.score-k8s/state.yaml')).toContain(
      "patching_templates:\n  - '{{ range .Manifests }}{{ end }}'\n  - '[]'\n",
    );
  });

  it.each<[string, Partial<InitOptions>, Record<string, string>, string[]]>([
    [
      'one good and one bad source',
      { provisioners: ['./good.yaml', './bad.yaml'] },
      { 'good.yaml': entry('a'), 'bad.yaml': 'a: 1' },
      ['./bad.yaml'],
    ],
    [
      'two bad sources',
      { provisioners: ['./x.yaml', './y.yaml'] },
      { 'x.yaml': 'a: 1', 'y.yaml': '- 1' },
      ['./x.yaml', './y.yaml'],
    ],
    [
      'an unknown function',
      { provisioners: ['./f.yaml'] },
      { 'f.yaml': entry('a', 'a: {{ frob 1 }}') },
      ['./f.yaml', 'frob', ':4:'],
    ],
    [
      'a patch template that is a login page',
      { patchTemplates: ['./p.tpl'] },
      { 'p.tpl': '<html>{{ login' },
      ['./p.tpl'],
    ],
    [
      'a broken file in the project',
      {},
      { '.score-k8s/10-x.provisioners.yaml': '- {}' },
      ['.score-k8s/10-x.provisioners.yaml'],
    ],
    ['a broken state', {}, { '.score-k8s/state.yaml': 'surprise: 1\n' }, ['.score-k8s/state.yaml', 'surprise']],
    [
      'a pointer of Git LFS',
      { provisioners: ['./p.yaml'] },
      { 'p.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n' },
      ['./p.yaml: is not the file itself but a pointer of Git LFS, which is not followed'],
    ],
    [
      'a name of two lines in a directory',
      { provisioners: ['./d'] },
      { 'd/a\nb.yaml': entry('a') },
      ['./d holds "a\\nb.yaml", with a control character in its name: refused'],
    ],
    [
      'URIs that are none, all told at once',
      { provisioners: ['https:/me:hunter2@host/a.yaml'], patchTemplates: ['me:hunter2@host/a.tpl'] },
      {},
      ['what begins with "https:/" is no URI', 'what looks like USER:PASSWORD@HOST'],
    ],
    [
      'standard input that is asked for twice',
      { provisioners: ['-'], patchTemplates: ['-'] },
      {},
      ['standard input can be read only once'],
    ],
    ['a file that is not there', { provisioners: ['./gone.yaml'] }, {}, ['gone.yaml']],
  ])('changes nothing on %s', async (_, more, files, facts) => {
    const { host, failure } = await initIn({ sample: true, defaultProvisioners: true, ...more }, { files });
    for (const fact of facts) expect(failure).toContain(fact);
    expect(failure).not.toContain('hunter2');
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it.each([1, 2, 3])('changes nothing when write %i fails', async (failWrite) => {
    const { host, failure } = await initIn({ sample: true, defaultProvisioners: true }, { failWrite });
    expect(failure).toContain('no space left on device');
    expect(host.paths()).toEqual([]);
  });
});
