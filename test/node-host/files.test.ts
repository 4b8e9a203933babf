import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../src/node-host/files';

let directory: string;
const at = (name: string) => join(directory, name);
const modeOf = (name: string) => statSync(at(name)).mode & 0o777;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'score-k8s-files-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('write', () => {
  it('makes a file of mode 0644 and leaves nothing else behind', () => {
    nodeFiles.write(at('new.yaml'), 'text');
    expect([readFileSync(at('new.yaml'), 'utf8'), modeOf('new.yaml'), readdirSync(directory)]).toEqual([
      'text',
      0o644,
      ['new.yaml'],
    ]);
  });

  it('keeps the mode of a file that is there, unless one is demanded', () => {
    writeFileSync(at('kept'), '');
    chmodSync(at('kept'), 0o640);
    nodeFiles.write(at('kept'), 'x', { mode: 0o600 });
    expect(modeOf('kept')).toBe(0o640);
    nodeFiles.write(at('kept'), 'x', { forceMode: 0o600 });
    expect(modeOf('kept')).toBe(0o600);
  });

  it.each([
    ['the same text', 'text ü', {}, true],
    ['the same bytes', Buffer.from('text ü'), {}, true],
    ['another text of the same length', 'text ö', {}, false],
    ['a shorter text', 'text', {}, false],
    ['another mode', 'text ü', { forceMode: 0o600 }, false],
    ['what must be on the medium', 'text ü', { durable: true }, false],
  ])('leaves the file where it is for %s: only its time is new', (_, content, options, stays) => {
    writeFileSync(at('old.yaml'), 'text ü');
    symlinkSync('old.yaml', at('link.yaml'));
    const long = new Date('2001-02-03T04:05:06Z');
    utimesSync(at('old.yaml'), long, long);
    const before = statSync(at('old.yaml'));
    nodeFiles.write(at('link.yaml'), content, options);
    const after = statSync(at('old.yaml'));
    expect(after.ino === before.ino).toBe(stays);
    expect(after.mtimeMs).toBeGreaterThan(long.getTime());
    expect(readFileSync(at('old.yaml'))).toEqual(Buffer.from(content));
    expect(readdirSync(directory).sort()).toEqual(['link.yaml', 'old.yaml']);
  });

  it.each([
    ['the same long text', 'x'.repeat(200_000), 'x'.repeat(200_000), true],
    ['one that differs in its last letter', `${'x'.repeat(199_999)}y`, 'x'.repeat(200_000), false],
    ['one that differs in its first', `y${'x'.repeat(199_999)}`, 'x'.repeat(200_000), false],
    ['bytes that are no text, as many as there are letters', Buffer.from('caf\xe9', 'latin1'), 'cafe', false],
    ['no text at all', '', '', true],
  ])('compares a text with %s', (_, old, content, stays) => {
    writeFileSync(at('old.yaml'), old);
    const before = statSync(at('old.yaml')).ino;
    nodeFiles.write(at('old.yaml'), content);
    expect(statSync(at('old.yaml')).ino === before).toBe(stays);
    expect(readFileSync(at('old.yaml'), 'utf8')).toBe(content);
  });

  it('does not take bytes that are no text for the character that stands for them', () => {
    writeFileSync(at('old.yaml'), Buffer.from([0xf0, 0x9f, 0x98]));
    nodeFiles.write(at('old.yaml'), '\ufffd');
    expect(readFileSync(at('old.yaml'))).toEqual(Buffer.from('\ufffd'));
  });

  it('writes to the target of a link, also of one that leads nowhere yet', () => {
    writeFileSync(at('target'), 'old');
    symlinkSync('target', at('link'));
    symlinkSync('later', at('dangling'));
    nodeFiles.write(at('link'), 'new');
    nodeFiles.write(at('dangling'), 'made');
    expect([readFileSync(at('target'), 'utf8'), readFileSync(at('later'), 'utf8')]).toEqual(['new', 'made']);
    expect([lstatSync(at('link')).isSymbolicLink(), lstatSync(at('dangling')).isSymbolicLink()]).toEqual([true, true]);
  });

  it('writes through a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    const got = new Promise<string>((done) => {
      let text = '';
      reader.stdout.on('data', (chunk) => {
        text += chunk;
      });
      reader.on('close', () => done(text));
    });
    nodeFiles.write(at('pipe'), 'through');
    expect(await got).toBe('through');
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  it('refuses a directory and leaves nothing behind', () => {
    expect(() => nodeFiles.write(directory, 'x')).toThrow(`cannot write ${directory}: is a directory`);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('names the path of a directory that is not there', () => {
    expect(() => nodeFiles.write(at('no/such'), 'x')).toThrow(
      `cannot write ${at('no/such')}: no such file or directory`,
    );
  });
});

describe('read', () => {
  it('drops a byte order mark', () => {
    writeFileSync(at('bom'), '\uFEFFa');
    expect(nodeFiles.readText(at('bom'))).toBe('a');
  });

  it('reads UTF-16 that says so, as Windows PowerShell writes it', () => {
    const units = Buffer.from('é: 🔐\r\n', 'utf16le');
    writeFileSync(at('little'), Buffer.concat([Buffer.of(0xff, 0xfe), units]));
    writeFileSync(at('big'), Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(units).swap16()]));
    writeFileSync(at('cut'), Buffer.concat([Buffer.of(0xff, 0xfe), units.subarray(0, 7)]));
    expect([nodeFiles.readText(at('little')), nodeFiles.readText(at('big'))]).toEqual(['é: 🔐\r\n', 'é: 🔐\r\n']);
    expect(() => nodeFiles.readText(at('cut'))).toThrow('has bytes that are no UTF-8 text');
  });

  it('tells the line of bytes that are no UTF-8', () => {
    writeFileSync(at('bytes'), Buffer.from([0x61, 0x0a, 0xff]));
    expect(() => nodeFiles.readText(at('bytes'))).toThrow(`${at('bytes')}:2: has bytes that are no UTF-8 text`);
  });

  it('reads a pipe to its end where that is asked for', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const writer = spawn('sh', ['-c', 'echo one > "$0"', at('pipe')]);
    expect(nodeFiles.readText(at('pipe'), { anyKind: true })).toBe('one\n');
    writer.kill();
  });

  it('reads no device without end', () => {
    const message = '/dev/zero gives more than the limit of 1073741824 bytes';
    expect(() => nodeFiles.readBytes('/dev/zero', { anyKind: true })).toThrow(message);
  });

  it('does not wait for a pipe', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(() => nodeFiles.readBytes(at('pipe'))).toThrow('it is no regular file');
  });

  it.each([
    ['missing', 'no such file or directory'],
    ['.', 'is a directory'],
  ])('names the path and the reason: %s', (name, reason) => {
    expect(() => nodeFiles.readBytes(at(name))).toThrow(`cannot read ${at(name)}: ${reason}`);
  });

  it('tells what is there', () => {
    symlinkSync('nowhere', at('dangling'));
    expect(nodeFiles.status(at('missing'))).toBeUndefined();
    expect(nodeFiles.status(at('dangling'))?.kind).toBe('other');
    expect(nodeFiles.status(directory)?.kind).toBe('directory');
  });
});

describe('a temporary directory', () => {
  it('is for us alone, and goes with all that is in it', () => {
    const temporary = nodeFiles.makeTemporaryDirectory();
    expect(nodeFiles.status(temporary.path)).toMatchObject({ kind: 'directory', mode: 0o700 });
    nodeFiles.makeDirectory(join(temporary.path, 'a/b'));
    nodeFiles.write(join(temporary.path, 'a/b/c'), 'c', { mode: 0o400 });
    temporary.remove();
    expect(nodeFiles.status(temporary.path)).toBeUndefined();
  });
});
