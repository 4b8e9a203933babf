import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/node-host/files';
import { startOf } from '../../src/node-host/living-process';
import { temporaryPath } from '../../src/node-host/temporary-files';

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'score-k8s-temporary-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const RANDOM = '0123456789abcdef';

/** Leaves a temporary file for a file, as a process would that was killed while it wrote. */
function leave(name: string, pid = spawnSync('/bin/true').pid, started = '1'): string {
  const left = `.${name}.${pid}-${started}.${RANDOM}.tmp`;
  writeFileSync(at(left), 'half');
  return left;
}

describe('what killed processes leave', () => {
  it('has the name that a write gives', () => {
    writeFileSync(temporaryPath(at('a.yaml')), '');
    const [name = ''] = readdirSync(directory);
    expect(name.replace(/[0-9a-f]{16}/, RANDOM)).toBe(`.a.yaml.${process.pid}-${startOf(process.pid)}.${RANDOM}.tmp`);
  });

  it('is cleared beside the file that it was for, and no other', () => {
    leave('a.yaml');
    const other = leave('b.yaml');
    nodeFiles.clearLeftovers(at('a.yaml'));
    expect(readdirSync(directory)).toEqual([other]);
  });

  it('is cleared in a directory for every file, and nothing that only looks like it', () => {
    leave('a.yaml');
    leave('b.yaml');
    const others = ['.a.yaml.tmp', '.a.yaml.0123456789abcdef.tmp', `a.yaml.1-1.${RANDOM}.tmp`, 'a.yaml'];
    for (const name of others) writeFileSync(at(name), '');
    nodeFiles.clearLeftovers(directory);
    expect(readdirSync(directory)).toEqual([...others].sort());
  });

  it('is cleared where a link leads', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.yaml'), '');
    symlinkSync('real/a.yaml', at('link.yaml'));
    writeFileSync(at(`real/.a.yaml.${spawnSync('/bin/true').pid}-1.${RANDOM}.tmp`), '');
    nodeFiles.clearLeftovers(at('link.yaml'));
    expect(readdirSync(at('real'))).toEqual(['a.yaml']);
  });

  it('is cleared when its number has gone to another process, and stays when its process runs', () => {
    leave('a.yaml', process.ppid, '1');
    const living = [leave('b.yaml', process.ppid, startOf(process.ppid)), leave('c.yaml', process.ppid, '')];
    nodeFiles.clearLeftovers(directory);
    expect(readdirSync(directory)).toEqual(living);
  });

  it('of a name that is as long as can be is cleared as well', () => {
    const name = `${'ä'.repeat(125)}.yaml`;
    nodeFiles.write(at(name), 'text');
    const mark = temporaryPath(at(name)).replace(/\d+-\d*(\.[0-9a-f]{16}\.tmp)$/, `${spawnSync('/bin/true').pid}-1$1`);
    writeFileSync(mark, '');
    nodeFiles.clearLeftovers(at(name));
    expect(readdirSync(directory)).toEqual([name]);
  });

  it('is no matter where there is no directory', () => {
    expect(() => nodeFiles.clearLeftovers(at('no/such/file'))).not.toThrow();
  });
});
