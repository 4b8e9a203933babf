import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMountedFiles } from '../../src/actions/read-mounted-files';
import { UserError } from '../../src/errors/user-error';
import { nodeFiles } from '../../src/node-host/files';

let base: string;
let before: string;

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'score-k8s-mounted-')));
  before = process.cwd();
  for (const directory of ['project/sub', 'score/conf', 'elsewhere'])
    mkdirSync(join(base, directory), { recursive: true });
  for (const file of ['project/a', 'project/sub/b', 'score/c', 'elsewhere/d']) writeFileSync(join(base, file), file);
  symlinkSync(join(base, 'elsewhere/d'), join(base, 'score/link-out'));
  symlinkSync('../c', join(base, 'score/conf/link-in'));
  process.chdir(join(base, 'project'));
});
afterAll(() => {
  process.chdir(before);
  rmSync(base, { recursive: true, force: true });
});

function read(source: string) {
  const containers = { main: { image: 'nginx', files: { '/x': { source } } } };
  const workload = { apiVersion: 'score.dev/v1b1', metadata: { name: 'web' }, containers };
  const file = '../score/score.yaml';
  const locate = () => ({ file, line: 7, column: 9 });
  const { mounted, problems } = readMountedFiles([{ name: 'web', workload, file, locate }], nodeFiles);
  if (problems.length > 0) throw new UserError(problems);
  const found = mounted.get('web')?.get('main\0/x');
  return found && Buffer.from(found).toString();
}

describe('readMountedFiles', () => {
  it.each([
    ['c', 'score/c'],
    ['./conf/../c', 'score/c'],
    ['conf/link-in', 'score/c'],
    ['../project/sub/b', 'project/sub/b'],
  ])('reads %s, which lies in the project or beside the Score file', (source, content) => {
    expect(read(source)).toBe(content);
  });

  it.each([
    ['/etc/passwd', '/etc/passwd is an absolute path: name a file relative to the Score file'],
    ['../elsewhere/d', "../elsewhere/d lies outside the project and the Score file's directory"],
    ['link-out', "link-out lies outside the project and the Score file's directory"],
    ['gone', 'gone does not exist'],
    ['conf', 'conf is a directory'],
  ])('refuses %s', (source, reason) => {
    expect(() => read(source)).toThrow(
      `../score/score.yaml:7:9: containers.main.files./x.source: workload 'web': ${reason}`,
    );
  });
});
