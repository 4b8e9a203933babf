import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { commands } from '../../src/commands';
import { createDiscoveryServer } from './discovery-server';
import { isInstalled, putOnPath } from './program-on-path';
import { createProject, type Project } from './run-executable';

let server: Server;
let project: Project;
let environment: Record<string, string>;

beforeAll(async () => {
  server = createDiscoveryServer();
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  project = createProject({ 'cluster.kubeconfig': kubeconfig((server.address() as AddressInfo).port) });
  const home = join(project.directory, '../home');
  environment = { PATH: putOnPath(project.directory), HOME: home, SCORE_K8S_NO_CACHE: '1' };
  await project.run(['init']);
  expect((await project.run(['generate', 'score.yaml'])).status).toBe(0);
  writeFileSync(join(project.directory, 'm.yaml'), 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n');
});

afterAll(() => {
  project.remove();
  server.close();
});

function kubeconfig(port: number): string {
  return `apiVersion: v1
kind: Config
clusters: [{name: a, cluster: {server: "http://127.0.0.1:${port}"}}]
contexts: [{name: a, context: {cluster: a, user: a}}]
current-context: a
users: [{name: a, user: {token: t}}]
`;
}

/** What bash printed, standard output and standard error together. */
function bash(script: string): Promise<string> {
  return new Promise((done) => {
    const options = { cwd: project.directory, env: environment };
    execFile('bash', ['--norc', '-c', `{ ${script}\n} 2>&1`], options, (_, output) => done(output));
  });
}

interface Check {
  /** The number of the convention, and what it is about. */
  readonly name: string;
  readonly script: string;
  readonly output: string | RegExp;
  /** A program that the check is made with. */
  readonly program?: string;
}

const kept = /^\S+\n(?:\S+\/score-k8s(?:\/\S+\.(?:cache|run))?\n)+$/;
const listings = Object.entries(commands).flatMap(([id, load]) => {
  const words = id.replace(':', ' ');
  if (!load().flags?.['format']?.takesTemplate) return [];
  return [id === 'resources:get-outputs' ? `${words} 'dns.default#hello-world.dns'` : words];
});

const checks: readonly Check[] = [
  {
    name: '1 exit status: 0, the same',
    script: 'score-k8s generate --check --quiet; echo $?',
    output: '0\n',
  },
  {
    name: '1 exit status: 2, different',
    script: 'score-k8s generate --check --quiet --managed-by other > diff.txt; echo $?',
    output: '2\n',
  },
  {
    name: '1 exit status: in the help of generate',
    script: "score-k8s generate --help | grep -A4 'EXIT STATUS' | grep -oE '^ +[0-9]+'",
    output: /^ +0\n +1\n +2\n +130\n$/,
  },
  {
    name: '2 standard output is data',
    program: 'kubectl',
    script:
      'export KUBECONFIG=cluster.kubeconfig; score-k8s generate -o - 2>/dev/null | kubectl apply --dry-run=client -f -',
    output: /^secret\/\S+ created \(dry run\)\n[\s\S]*^deployment\.apps\/hello-world created \(dry run\)\n$/m,
  },
  {
    name: '3 a closed pipe is silent',
    script: 'score-k8s provisioners list | head -1 > /dev/null; echo ${PIPESTATUS[0]}',
    output: '0\n',
  },
  {
    name: '4 NO_COLOR',
    program: 'script',
    script: `NO_COLOR=1 TERM=xterm script -qc 'score-k8s help' /dev/null | grep -c $'\\e'`,
    output: '0\n',
  },
  ...listings.map((words) => ({
    name: `5 formats of ${words}`,
    program: 'jq',
    script: `for format in table wide json yaml name '{{ . }}'; do
        score-k8s ${words} --format "$format" > out.txt || echo "$format fails"
        if [ "$format" = json ]; then jq -e . out.txt > /dev/null || echo 'no JSON'; fi
      done`,
    output: '',
  })),
  {
    name: '7 help: examples and a link everywhere',
    script: `for c in $(score-k8s commands); do
        score-k8s $c -h > out.txt; grep -q EXAMPLES out.txt || echo $c; grep -q https:// out.txt || echo $c
        cmp <(score-k8s help $c) out.txt
      done`,
    output: '',
  },
  {
    name: '8 the nearest name of a flag',
    script: 'score-k8s generate --override x 2>&1 | grep overrides-file',
    output: /--overrides-file/,
  },
  { name: '8 the nearest name of a command', script: 'score-k8s genrate | grep generate', output: /did you mean/ },
  { name: '8 the nearest value', script: 'score-k8s resources list -f jsn', output: /did you mean json\?/ },
  { name: '9 completion that bash can read', script: 'score-k8s completion bash | bash -n', output: '' },
  {
    name: '9 completion that zsh can read',
    program: 'zsh',
    script: 'score-k8s completion zsh > out.txt; zsh -n out.txt',
    output: '',
  },
  {
    name: '9 completion that fish can read',
    program: 'fish',
    script: 'score-k8s completion fish > out.txt; fish --no-execute out.txt',
    output: '',
  },
  {
    name: '9 completion: the help has a line for each shell',
    script: "score-k8s completion --help | grep -oE 'completion (bash|zsh|fish|powershell)' | sort -u",
    output: 'completion bash\ncompletion fish\ncompletion powershell\ncompletion zsh\n',
  },
  {
    name: '10 a variable for a flag',
    script: "SCORE_K8S_NAMESPACE=x score-k8s generate --quiet -o - | grep -m1 'namespace: x'",
    output: '  namespace: x\n',
  },
  {
    name: '10 the flag is stronger',
    script: 'SCORE_K8S_NAMESPACE=x score-k8s generate --quiet -n y -o - | grep -c "namespace: x"',
    output: '0\n',
  },
  {
    name: '11 directories',
    script: `unset SCORE_K8S_NO_CACHE; T=$(mktemp -d); HOME=/nonexistent XDG_CACHE_HOME=$T score-k8s generate --quiet; find $T; rm -r $T`,
    output: kept,
  },
  {
    name: '12 KUBECONFIG',
    script: 'KUBECONFIG=/dev/null score-k8s validate --server m.yaml',
    output: /the kubeconfig \/dev\/null names no cluster/,
  },
  ...['HTTPS_PROXY', 'https_proxy'].map((variable) => ({
    name: `13 ${variable}`,
    script: `${variable}=http://127.0.0.1:9 score-k8s init --provisioners https://example.com/p.yaml`,
    output: new RegExp(`by the proxy http://127\\.0\\.0\\.1:9 \\(${variable}\\)`),
  })),
  {
    name: '14 no network unasked',
    program: 'strace',
    script: 'strace -f -e connect -o trace.txt score-k8s version; grep -c exited trace.txt; grep AF_INET trace.txt',
    output: /^score-k8s [\s\S]*\n[1-9]\d*\n$/,
  },
  {
    name: '15 a schema for editors',
    script: 'head -1 score.yaml',
    output: /^# yaml-language-server: \$schema=https:\/\/\S+\/score-v1b1\.schema\.json\n$/,
  },
];

describe('conventions of the command line', () => {
  for (const { name, program: needed, script, output } of checks) {
    const missing = needed !== undefined && !isInstalled(needed);
    (missing ? it.skip : it)(missing ? `${name} (${needed} is not on PATH)` : name, async () => {
      const printed = await bash(script);
      if (typeof output === 'string') expect(printed).toBe(output);
      else expect(printed).toMatch(output);
    });
  }
});
