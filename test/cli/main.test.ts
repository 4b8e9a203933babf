import { runMain, someTerminal } from './run-main';

const project = {
  '.score-k8s/state.yaml': 'workloads: {}\nresources: {}\nshared_state: {}\n',
  'score.yaml':
    'apiVersion: score.dev/v1b1\nmetadata: {name: web}\ncontainers:\n  main: {image: nginx}\n  side: {image: nginx}\n',
};

describe('main', () => {
  it.each<[string, string]>([
    ['--version', 'score-k8s 1.2.3\n'],
    ['--quiet --version', 'score-k8s 1.2.3\n'],
    ['version --no-logo', 'score-k8s 1.2.3\n'],
    ['version --no-logo=true --no-updates-check', 'score-k8s 1.2.3\n'],
    ['check-version >=1.2', ''],
  ])('score-k8s %s', async (line, stdout) => {
    expect(await runMain(line.split(' '))).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  it.each<[string, string]>([
    ['generat', 'unknown command "generat"; did you mean generate?'],
    ['resources lst', 'unknown command "resources lst"; did you mean resources list?'],
    ['resource', 'unknown command "resource"; did you mean resources forget or '],
    ['provisioner list', 'unknown command "provisioner"; did you mean provisioners list?'],
    ['frobnicate score.yaml', 'unknown command "frobnicate"\n'],
    ['https://me:hunter2@host/a?token=s3cret', 'unknown command "https://host/a"\n'],
    ['init https://me:hunter2@host/a?token=s3cret', 'init takes no argument: what is "https://host/a" for?\n'],
    ['--verbos', 'unknown flag: --verbos; did you mean --verbose?'],
    ['-x', 'unknown flag: -x\n'],
    ['resources -x', 'unknown flag: -x\n'],
    ['generate --override x', 'unknown flag: --override; did you mean --override-property or --overrides-file?'],
    ['generate -q', 'unknown flag: -q; did you mean --quiet?'],
    ['generate --version', 'unknown flag: --version\n'],
    ['generate -o', 'flag -o needs a value'],
    ['generate --format', 'flag --format needs a value'],
    ['generate --format yml', '--format does not take "yml"; did you mean yaml?\nIt takes yaml or kyaml.'],
    [
      'resources list --format jsn',
      '--format does not take "jsn"; did you mean json?\nIt takes table, wide, json, yaml, name or a Go template.',
    ],
    ['resources get-outputs a -f host', '-f does not take "host"'],
    ['version --color sometimes', '--color does not take "sometimes"'],
    ['--color sometimes', '--color does not take "sometimes"'],
    ['completion bsh', 'SHELL does not take "bsh"; did you mean bash?'],
    ['completion', 'completion needs SHELL: the shell'],
    ['check-version', 'check-version needs CONSTRAINT: =1.2.3, >1.2 or >=1'],
    ['check-version =1 =2', 'check-version takes one argument: what is "=2" for?'],
    ['resources list x', 'resources list takes no argument: what is "x" for?\nRun score-k8s resources list --help'],
    ['version --no-logo=perhaps', 'flag --no-logo is a switch: "perhaps" is neither true nor false'],
  ])('score-k8s %s is refused', async (line, message) => {
    const { status, stdout, stderr } = await runMain(line.split(' '));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.slice(0, `Error: ${message}`.length)).toBe(`Error: ${message}`);
  });

  it('takes a command of two words with a colon', async () => {
    const { stdout } = await runMain(['resources:list', '--format', 'json'], { files: project });
    expect(stdout).toBe('[]\n');
  });
});

describe('variables', () => {
  const generate = ['generate', 'score.yaml', '-o', '-'];

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['a variable sets a flag', [], { SCORE_K8S_NAMESPACE: 'x' }, /namespace: x/],
    ['the command line is stronger', ['-n', 'prod'], { SCORE_K8S_NAMESPACE: 'x' }, /namespace: prod/],
    ['an empty one counts as absent', [], { SCORE_K8S_FORMAT: '' }, /kind: Deployment/],
    [
      'a repeatable flag has one value a line',
      [],
      { SCORE_K8S_OVERRIDE_PROPERTY: 'containers.main.image=a:1\n\ncontainers.side.image=b:2,3\n' },
      /image: a:1[\s\S]*image: b:2,3/,
    ],
    ['letters stand for their flags', ['-i', 'web=nginx:9'], { SCORE_K8S_IMAGE: 'web=nginx:8' }, /nginx:9/],
  ])('%s', async (_, more, environment, output) => {
    const { status, stdout } = await runMain([...generate, ...more], { files: project, environment });
    expect(status).toBe(0);
    expect(stdout).toMatch(output);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a switch', { SCORE_K8S_QUIET: 'true' }, /^$/],
    ['a switch that is off', { SCORE_K8S_QUIET: '0' }, /INFO/],
    ['a count', { SCORE_K8S_VERBOSE: '2' }, /DEBUG/],
  ])('set %s', async (_, environment, stderr) => {
    expect((await runMain(generate, { files: project, environment })).stderr).toMatch(stderr);
  });

  it.each<[Record<string, string>, string]>([
    [{ SCORE_K8S_FORMAT: 'jsn' }, 'SCORE_K8S_FORMAT does not take "jsn"; did you mean json?'],
    [{ SCORE_K8S_QUIET: 'x' }, 'flag SCORE_K8S_QUIET is a switch: "x" is neither true nor false'],
  ])('%j is refused', async (environment, message) => {
    expect((await runMain(['resources', 'list'], { files: project, environment })).stderr).toContain(message);
  });

  it.each<[string, string[], string, string]>([
    ['kyaml, of generate, does not count in a list', ['resources', 'list', '-f', 'json'], 'kyaml', ''],
    [
      'and a note says so where nothing else is given',
      ['resources', 'list'],
      'kyaml',
      'NOTE: SCORE_K8S_FORMAT does not count here: "kyaml" is for other commands, --format takes table, wide, json, yaml, name or a Go template\n',
    ],
    ['json, of lists, does not count in generate', [...generate, '--quiet'], 'json', ''],
    ['nor does a template', [...generate, '--quiet'], '{{ .uid }}', ''],
  ])('of one name for flags of several commands: %s', async (_, argv, format, note) => {
    const run = await runMain(argv, { files: project, environment: { SCORE_K8S_FORMAT: format } });
    expect([run.status, run.stderr.startsWith(note)]).toEqual([0, true]);
    expect(run.stderr.includes('does not count')).toBe(note !== '');
  });

  it('know neither help nor version', async () => {
    const environment = { SCORE_K8S_HELP: 'true', SCORE_K8S_VERSION: 'v1.0.0' };
    expect((await runMain(['resources', 'list', '-f', 'json'], { files: project, environment })).stdout).toBe('[]\n');
  });
});

describe('--strict', () => {
  const files = { ...project, 'score.yaml': project['score.yaml'].replace('{image: nginx}', '{image: "nginx:${x"}') };

  it.each([
    ['a warning is told, and the run succeeds', [], 0, /^WARN: score\.yaml:4:/m],
    ['--quiet hides it', ['--quiet'], 0, /^$/],
    [
      '--strict makes it an error',
      ['--strict'],
      1,
      /^Error: score\.yaml:4:(.|\n)*1 warning is an error because of --strict\n$/m,
    ],
    ['--quiet does not hide that', ['--quiet', '--strict'], 1, /^Error: score\.yaml:4:(.|\n)*because of --strict\n$/],
  ])('%s', async (_, flags, status, stderr) => {
    const run = await runMain(['generate', 'score.yaml', ...flags], { files });
    expect([run.status, run.host.text('manifests.yaml') !== undefined]).toEqual([status, status === 0]);
    expect(run.stderr).toMatch(stderr);
    expect(run.stderr.includes('WARN') && status === 1).toBe(false);
  });
});

describe('colour', () => {
  it.each<[string, string[], Record<string, string>, boolean, boolean]>([
    ['none off a terminal', [], {}, false, false],
    ['on a terminal', [], {}, true, true],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['TERM=dumb', [], { TERM: 'dumb' }, true, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR is stronger than NO_COLOR, as in Node', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['--color always', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['--color=never', ['--color=never'], { FORCE_COLOR: '1' }, true, false],
    ['--color auto', ['--color=auto'], { NO_COLOR: '1' }, true, false],
    ['SCORE_K8S_COLOR', [], { SCORE_K8S_COLOR: 'never' }, true, false],
    ['--color is stronger than its variable', ['--color=always'], { SCORE_K8S_COLOR: 'never' }, false, true],
  ])('%s', async (_, flags, environment, onTerminal, colored) => {
    const options = { environment, ...(onTerminal && { terminal: someTerminal }) };
    const help = await runMain([...flags, 'help'], options);
    const error = await runMain([...flags, 'bogus'], options);
    expect([help.stdout.includes('\u001b['), error.stderr.includes('\u001b[')]).toEqual([colored, colored]);
  });
});
