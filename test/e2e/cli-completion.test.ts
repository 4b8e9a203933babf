import { execFileSync } from 'node:child_process';
import { itWith, putOnPath } from './program-on-path';
import { createProject, type Project } from './run-executable';

const score = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main: {image: nginx}
resources:
  vol: {type: volume}
  cache: {type: redis}
`;

const uids = ['redis.default#web.cache', 'volume.default#web.vol'];

let project: Project;
let path: string;

beforeAll(async () => {
  project = createProject({ 'score.yaml': score });
  path = putOnPath(project.directory);
  await project.run(['init', '--no-sample']);
  expect((await project.run(['generate', 'score.yaml'])).status).toBe(0);
});

afterAll(() => project.remove());

/** Runs a shell on a script, with the program on PATH, and gives the lines that it prints. */
function shell(program: string, args: readonly string[]): readonly string[] {
  const env = { ...process.env, PATH: path, HOME: project.directory };
  const text = execFileSync(program, [...args], { cwd: project.directory, env, encoding: 'utf8' });
  return text.split(/\r?\n/).filter((line) => line !== '');
}

describe('bash', () => {
  const registered = 'source <(score-k8s completion bash)';

  /** What the registered function puts into COMPREPLY for words as readline splits them. */
  function reply(line: string, words: readonly string[]): readonly string[] {
    const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    return shell('bash', [
      '--norc',
      '-c',
      `${registered}
       COMP_LINE=${JSON.stringify(line)} COMP_POINT=${line.length} COMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1}
       COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
       _score_k8s
       printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]);
  }

  it('registers the function', () => {
    expect(shell('bash', ['--norc', '-c', `${registered}; complete -p score-k8s`])).toEqual([
      'complete -o default -F _score_k8s score-k8s',
    ]);
  });

  it.each<[string, string[], readonly string[]]>([
    ['score-k8s gen', ['score-k8s', 'gen'], ['generate']],
    ['score-k8s  --quiet  res', ['score-k8s', '--quiet', 'res'], ['resources']],
    ['score-k8s resources get-outputs ', ['score-k8s', 'resources', 'get-outputs', ''], uids],
    ['score-k8s resources get-outputs red', ['score-k8s', 'resources', 'get-outputs', 'red'], uids.slice(0, 1)],
    ["score-k8s resources get-outputs 'red", ['score-k8s', 'resources', 'get-outputs', "'red"], uids.slice(0, 1)],
    ['score-k8s resources list --format=j', ['score-k8s', 'resources', 'list', '--format', '=', 'j'], ['json']],
    ['score-k8s generate --format=', ['score-k8s', 'generate', '--format', '='], ['yaml', 'kyaml']],
    ['score-k8s generate --image w', ['score-k8s', 'generate', '--image', 'w'], ['web=']],
    ['score-k8s generate sc', ['score-k8s', 'generate', 'sc'], []],
    ['score-k8s workloads remove ', ['score-k8s', 'workloads', 'remove', ''], ['web']],
    ['score-k8s generate "a b.yaml" --namesp', ['score-k8s', 'generate', '"a b.yaml"', '--namesp'], ['--namespace']],
  ])('%s', (line, words, expected) => {
    expect(reply(line, words)).toEqual(expected);
  });

  it('completes up to the cursor', () => {
    expect(reply('score-k8s comp', ['score-k8s', 'completely'])).toEqual(['completion']);
  });
});

describe('zsh', () => {
  /** The completion function with the functions of zsh's completion system that it calls replaced by ones that print. */
  const complete = (current: string, words: readonly string[]): readonly string[] =>
    shell('zsh', [
      '-f',
      '-c',
      `compdef() { print registered }
       _describe() { print -l -- "\${(@P)4}" }
       _files() { print files }
       source <(score-k8s completion zsh)
       words=(score-k8s ${words.map((word) => `'${word}'`).join(' ')} '${current}') CURRENT=$#words PREFIX='${current}'
       _score-k8s`,
    ]);

  itWith('zsh')('completes commands, resources, flag values and files', () => {
    expect(complete('gen', [])).toEqual(['registered', 'generate:Turn Score files into Kubernetes manifests']);
    expect(complete('red', ['resources', 'get-outputs'])).toEqual(['registered', `${uids[0]}:of web`]);
    expect(complete('--format=k', ['generate'])).toEqual(['registered', '--format=kyaml']);
    expect(complete('sc', ['generate'])).toEqual(['registered', 'files']);
  });
});

describe('fish', () => {
  const complete = (line: string): readonly string[] =>
    shell('fish', ['--no-config', '-c', `score-k8s completion fish | source; complete -C '${line}'`]);

  itWith('fish')('completes commands, resources, flag values and files', () => {
    expect(complete('score-k8s gen')).toEqual(['generate\tTurn Score files into Kubernetes manifests']);
    expect(complete('score-k8s resources get-outputs red')).toEqual([`${uids[0]}\tof web`]);
    expect(complete('score-k8s generate --format=k')).toEqual(['--format=kyaml']);
    expect(complete('score-k8s generate sc').map((each) => each.split('\t')[0])).toEqual(['score.yaml']);
  });
});

describe('PowerShell', () => {
  const complete = (line: string): readonly string[] =>
    shell('pwsh', [
      '-NoProfile',
      '-Command',
      `score-k8s completion powershell | Out-String | Invoke-Expression
       (TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}).CompletionMatches.CompletionText`,
    ]);

  itWith('pwsh')('completes commands, resources and flag values', () => {
    expect(complete('score-k8s gen')).toEqual(['generate']);
    expect(complete('score-k8s resources get-outputs red')).toEqual([uids[0]]);
    expect(complete('score-k8s generate --format ')).toEqual(['yaml', 'kyaml']);
  });
});
