import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { decodeProvisionersLock } from '../../src/actions/downloads/decode-lock';
import { sourceHash } from '../../src/actions/downloads/saved-name';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { putOnPath } from './program-on-path';
import { createProject, type Project } from './run-executable';

const guide = readFileSync(resolve(__dirname, '../../docs/guides/provisioners.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);
const entry = '- uri: template://acme/redis\n  type: redis\n';

let server: Server;
let place: string;
let repository: GitRepository;
let project: Project;
let outside: string;
let path: string;

beforeAll(async () => {
  const archive = gzipSync(
    await packTar([{ header: { name: 'redis.provisioners.yaml', size: entry.length }, body: entry }]),
  );
  server = createServer((_, response) => response.end(archive));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  repository = makeGitRepository();
  repository.commit({ 'provisioners/redis.provisioners.yaml': entry });
  repository.git('tag', 'v2');
  project = createProject({ 'unprivileged.tpl': '[]\n', 'replicas.njk': blocks('njk')[0] ?? '' });
  outside = dirname(project.directory);
  path = putOnPath(outside);
});
afterAll(async () => {
  project.remove();
  repository.remove();
  await new Promise((closed) => server.close(closed));
});

/** Runs a block of the guide as a shell would, with servers of our own in place of example.com. */
function runBlock(block: string): Promise<string> {
  const script = block
    .replaceAll('git-https://example.com/acme/platform.git', `git+file://${repository.path}`)
    .replaceAll(/https:\/\/(ci:\$TOKEN@)?example\.com/g, (_, login = '') => `http://${login}${place}`);
  const env = { PATH: path, HOME: outside, TOKEN: 's3cret', GIT_PAGER: 'cat' };
  return new Promise((done, fail) =>
    execFile('/bin/sh', ['-e', '-c', script], { cwd: project.directory, env }, (error, stdout) =>
      error === null ? done(stdout) : fail(error),
    ),
  );
}

describe('the guide to provisioners', () => {
  it('has commands that do what they are said to do, one after the other', async () => {
    await runBlock('git init --quiet');
    const [first = '', ...others] = blocks('sh');
    await runBlock(first);
    await runBlock('git add --all');
    for (const block of others) {
      const shown = await runBlock(block);
      if (block.includes('git diff')) expect(shown).toContain('+  - uri: git+file://');
    }
    expect((await project.run(['init'])).status).toBe(0);
    const { stdout } = await project.run(['generate', 'score.yaml', '-o', '-']);
    expect(stdout).toContain('replicas: 3');
  });

  it('shows a lock as init writes it', () => {
    const [source] = decodeProvisionersLock(blocks('yaml')[0] ?? '', 'guide');
    const hash = sourceHash('git-https://example.com/acme/platform.git/provisioners!redis.provisioners.yaml');
    expect(source?.files.map(({ saved }) => saved)).toEqual([`Y99999999.${hash}.provisioners.yaml`]);
  });
});
