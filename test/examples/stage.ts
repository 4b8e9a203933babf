import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { putOnPath } from '../e2e/program-on-path';
import { runProgram } from './shell';

export const examples = resolve(__dirname, '../../docs/examples');

/** All that a pipeline works with, on this machine: the application's repository, the GitOps repository, provisioners on a server. */
export interface Stage {
  /** Address of the GitOps repository. */
  readonly gitops: string;
  /** Makes an empty directory. */
  temporary(): string;
  /** Clones the application's repository anew, as a runner does; gives the directory. */
  checkout(): Promise<string>;
  /** Runs a script by bash, as runners do, and gives what it wrote to standard output. */
  run(script: string, directory: string, variables?: Readonly<Record<string, string>>): Promise<string>;
  /** Pushes a file to the GitOps repository, as another project does. */
  pushElsewhere(path: string): Promise<void>;
  /** Subjects of the commits of the GitOps repository, newest first. */
  deployed(): Promise<readonly string[]>;
  /** The application's files in the GitOps repository, by name. */
  manifests(): Promise<Readonly<Record<string, string>>>;
  /** The command lines with which images were built and pushed. */
  dockerCalls(): readonly string[];
  close(): void;
}

/** What the examples call the application's directory in the GitOps repository. */
const GITOPS_PATH = 'apps/payments-api';

/** Prepares a stage with the example payments-api; its provisioners are an archive on a server, and noted in its lock. */
export async function prepareStage(): Promise<Stage> {
  const base = mkdtempSync(join(tmpdir(), 'score-k8s-pipeline-'));
  let directories = 0;
  const temporary = (): string => {
    const directory = join(base, `directory-${directories++}`);
    mkdirSync(directory);
    return directory;
  };
  const calls = join(base, 'docker-calls');
  const docker = `case "$1" in login) cat > '${base}/password';; *) echo "docker $*" >> '${calls}';; esac`;
  const environment = { PATH: putOnPath(base, { docker }), HOME: temporary(), CI: 'true', GIT_CONFIG_NOSYSTEM: '1' };
  const developer = { ...environment, EMAIL: 'dev@example.com', GIT_AUTHOR_NAME: 'dev', GIT_COMMITTER_NAME: 'dev' };
  const git = (directory: string, ...args: readonly string[]) =>
    runProgram('git', args, { directory, environment: developer });
  const clone = async (repository: string): Promise<string> => {
    const directory = temporary();
    await git(directory, 'clone', '--quiet', repository, '.');
    return directory;
  };
  const change = async (repository: string, work: (directory: string) => Promise<void> | void): Promise<void> => {
    const directory = await clone(repository);
    await work(directory);
    await git(directory, 'add', '--all');
    await git(directory, 'commit', '--quiet', '--message', 'change');
    await git(directory, 'push', '--quiet', 'origin', 'HEAD:main');
  };
  const [app, gitops] = [join(base, 'app.git'), join(base, 'gitops.git')];
  for (const bare of [app, gitops]) await git(base, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  await change(gitops, (directory) => writeFileSync(join(directory, 'README.md'), 'What runs in the cluster.\n'));
  const server = await serveProvisioners(base, environment);
  await change(app, async (directory) => {
    cpSync(join(examples, 'payments-api/score.yaml'), join(directory, 'score.yaml'));
    const uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/provisioners.tar.gz`;
    await runProgram('score-k8s', ['init', '--no-sample', '--provisioners', uri], { directory, environment });
  });
  return {
    gitops: `file://${gitops}`,
    temporary,
    checkout: () => clone(app),
    run: (script, directory, variables = {}) =>
      runProgram('bash', ['-eo', 'pipefail', '-c', script], {
        directory,
        environment: { ...environment, ...variables },
      }),
    pushElsewhere: (path) => change(gitops, (directory) => writeFileSync(join(directory, path), '')),
    deployed: async () => (await git(gitops, 'log', '--format=%s', 'main')).trim().split('\n'),
    manifests: async () => readDirectory(join(await clone(gitops), GITOPS_PATH)),
    dockerCalls: () => readFileSync(calls, 'utf8').trim().split('\n'),
    close: () => {
      server.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Serves the example's provisioners as the archive of a release. */
async function serveProvisioners(base: string, environment: Readonly<Record<string, string>>): Promise<Server> {
  const file = join(base, 'provisioners.tar.gz');
  await runProgram('tar', ['-czf', file, '-C', join(examples, 'payments-api'), 'provisioners'], {
    directory: base,
    environment,
  });
  const server = createServer((_, response) => response.end(readFileSync(file)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function readDirectory(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}
