import type { FileStatus } from '../../../src/host/host';
import { findCommand } from '../../../src/provisioners/cmd/find-command';

const disk: Readonly<Record<string, FileStatus>> = {
  '/project/run': { kind: 'file', mode: 0o755, size: 1 },
  '/project/text': { kind: 'file', mode: 0o644, size: 1 },
  '/project/folder': { kind: 'directory', mode: 0o755, size: 0 },
  '/home/me/run': { kind: 'file', mode: 0o700, size: 1 },
};

function host(home?: string, platform = 'linux') {
  return {
    files: { status: (path: string) => disk[path], absolutePath: (path: string) => path.replace(/^\./, '/project') },
    processes: { find: (name: string) => (name === 'tool' ? '/usr/bin/tool' : undefined) },
    environment: { home, platform },
  };
}

describe('findCommand', () => {
  it.each([
    ['on PATH', { kind: 'on-path', name: 'tool' }, { path: '/usr/bin/tool' }],
    ['not on PATH', { kind: 'on-path', name: 'no' }, { error: "there is no program 'no' on PATH" }],
    ['a file', { kind: 'file', path: './run' }, { path: '/project/run' }],
    ['a file in the home directory', { kind: 'in-home', path: '/run' }, { path: '/home/me/run' }],
    ['no such file', { kind: 'file', path: './no' }, { error: 'there is no file /project/no' }],
    ['a directory', { kind: 'file', path: './folder' }, { error: '/project/folder is a directory, not a program' }],
    [
      'a file that may not be executed',
      { kind: 'file', path: './text' },
      { error: '/project/text may not be executed (permission denied): chmod +x /project/text' },
    ],
    ['nowhere', { kind: 'nowhere', reason: 'because' }, { error: 'because' }],
  ] as const)('%s', (_, location, found) => {
    expect(findCommand(location, host('/home/me'))).toEqual(found);
  });

  it('says when the home directory is not known', () => {
    expect(findCommand({ kind: 'in-home', path: '/run' }, host())).toEqual({
      error: 'the home directory that ~/run is in is not known: set HOME',
    });
  });

  it('asks for no permission bits where there are none', () => {
    expect(findCommand({ kind: 'file', path: './text' }, host(undefined, 'win32'))).toEqual({ path: '/project/text' });
  });
});
