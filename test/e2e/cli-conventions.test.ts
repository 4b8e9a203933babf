import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/commands';
import { itWith, putOnPath, runBash } from './program-on-path';
import { createProject, type Project } from './run-executable';

const many = Array.from({ length: 3000 }, (_, i) => `- uri: template://acme/type-${i}\n  type: type-${i}\n`).join('');

let project: Project;
let environment: Record<string, string>;

beforeEach(() => {
  project = createProject();
  const path = putOnPath(project.directory, { kubectl: 'cat > kubectl.input' });
  environment = { PATH: path, HOME: join(project.directory, '../home') };
});

afterEach(() => project.remove());

const bash = (script: string, more: Record<string, string> = {}): string =>
  runBash(script, project.directory, { ...environment, ...more });

describe('a pipe that is closed', () => {
  it.each([
    ['a short listing', 'score-k8s provisioners list | head -1 > /dev/null'],
    ['a listing longer than a pipe holds', 'score-k8s provisioners list | head -1 > /dev/null'],
    ['help', 'score-k8s generate --help | true'],
    ['an error', 'score-k8s bogus 2>&1 | true'],
  ])('is silent: %s', (name, line) => {
    bash('score-k8s init --quiet');
    if (name.includes('longer')) writeFileSync(join(project.directory, '.score-k8s/10-many.provisioners.yaml'), many);
    expect(bash(`(${line}; echo "\${PIPESTATUS[0]}") 2>&1`)).toBe(name === 'an error' ? '1\n' : '0\n');
  });
});

describe('a disk that is full', () => {
  const status = (line: string) => bash(`score-k8s init --quiet; { ${line}; } 2> log; echo $?; cat log`);

  it.each(['generate score.yaml -o - --quiet', 'version', 'provisioners list'])('is told: %s', (line) => {
    const reason = 'Error: cannot write standard output: no space left on device';
    expect(status(`score-k8s ${line} > /dev/full`)).toBe(`1\n${reason}\n`);
  });

  it('cannot be told where messages go there, and keeps nothing from being done', () => {
    expect(status('score-k8s generate score.yaml 2> /dev/full')).toBe('0\n');
    expect(status('score-k8s generate nosuch.yaml 2> /dev/full')).toBe('1\n');
  });
});

describe('the environment', () => {
  const everything = 'score-k8s init && score-k8s generate score.yaml && score-k8s resources list && score-k8s help';

  it('is left alone: nothing is written to HOME or the XDG directories but what is kept between runs, and that can be turned off', () => {
    const home = environment['HOME'] ?? '';
    const [config, cache] = [join(home, 'config'), join(home, 'cache')];
    for (const directory of [config, cache]) mkdirSync(directory, { recursive: true });
    const written = (variables: Record<string, string>): string[][] => {
      bash(everything, { XDG_CONFIG_HOME: config, XDG_CACHE_HOME: cache, ...variables });
      return [home, config, cache].map((directory) => readdirSync(directory).sort());
    };
    expect(written({ SCORE_K8S_NO_CACHE: '1' })).toEqual([['cache', 'config'], [], []]);
    expect(written({})).toEqual([['cache', 'config'], [], ['score-k8s']]);
  });

  it('need not have a home', () => {
    expect(bash(everything, { HOME: '/nonexistent' })).toContain('postgres.default#hello-world.db');
    expect(bash(`unset HOME; ${everything}`)).toContain('postgres.default#hello-world.db');
  });

  itWith('strace')('has a network that nobody asks: no connection is opened', () => {
    const trace = 'strace -f -e trace=connect -o trace.txt';
    bash(`${trace} score-k8s version; cat trace.txt > all.txt; ${trace} score-k8s init; cat trace.txt >> all.txt`);
    bash(`${trace} score-k8s generate score.yaml; cat trace.txt >> all.txt`);
    expect(bash('grep -c exited all.txt')).not.toBe('0\n');
    expect(bash('grep AF_INET all.txt || true')).toBe('');
  });

  itWith('script')('decides about colour on a terminal', () => {
    const escapes = (variables: string): string =>
      bash(`${variables} TERM=xterm script -qc 'score-k8s help' /dev/null | grep -c $'\\e' || true`);
    expect(escapes('')).not.toBe('0\n');
    expect(escapes('NO_COLOR=1')).toBe('0\n');
  });
});

describe('commands', () => {
  it('are all listed in a form that a shell can loop over', () => {
    const loop = 'for c in $(score-k8s commands); do score-k8s $c -h | grep -q EXAMPLES || echo "$c"; done';
    expect(bash(loop)).toBe('');
  });

  const examples = Object.entries(commands)
    .filter(([id]) => !id.startsWith('__'))
    .flatMap(([, load]) => load().examples.map(({ command }) => command));

  /** What is not here: a network, a cluster, PowerShell. */
  const elsewhere = ['https://', '--server', '$PROFILE'];

  it.each(examples.filter((example) => !elsewhere.some((word) => example.includes(word))))(
    'work as their help shows: %s',
    (example) => {
      bash('mkdir -p ~/.config/fish/completions provisioners services build');
      bash(`echo '{{/* no patch */}}' > unprivileged.tpl; echo '[]' > provisioners/10-none.provisioners.yaml`);
      bash(
        'score-k8s init -f services/score.yaml; sed -i s/hello-world/payments-api/ services/score.yaml; rm -r .score-k8s',
      );
      if (!/^score-k8s init/.test(example)) bash('score-k8s init && score-k8s generate score.yaml');
      else bash('score-k8s init && rm -r .score-k8s');
      if (example.includes('score-k8s diff')) {
        bash('cp manifests.yaml old.yaml; git init -q; git add manifests.yaml');
        bash('git -c user.name=a -c user.email=a@example.com commit -qm first');
      }
      if (example.includes('score-k8s validate'))
        bash('mkdir -p deploy && cp manifests.yaml deploy && cp manifests.yaml extra.yaml');
      expect(() => bash(example)).not.toThrow();
    },
  );
});
