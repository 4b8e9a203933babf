import { parseCommandUri } from '../../../src/provisioners/cmd/parse-command-uri';

describe('parseCommandUri', () => {
  it.each([
    ['cmd://tool', { kind: 'on-path', name: 'tool' }],
    ['cmd://tool#one', { kind: 'on-path', name: 'tool' }],
    ['cmd:///bin/sh', { kind: 'file', path: '/bin/sh' }],
    ['cmd://./tools/make', { kind: 'file', path: './tools/make' }],
    ['cmd://../make#x?y', { kind: 'file', path: '../make' }],
    ['cmd://~/bin/make', { kind: 'in-home', path: '/bin/make' }],
    ['cmd://./p%20q.sh', { kind: 'file', path: './p q.sh' }],
    ['cmd://./p q.sh', { kind: 'file', path: './p q.sh' }],
    ['CMD://tool', { kind: 'on-path', name: 'tool' }],
  ])('%s', (uri, location) => {
    expect(parseCommandUri(uri)).toEqual({ location });
  });

  it.each([
    ['cmd://me@tool', 'user info'],
    ['cmd://tool:80', 'port'],
    ['cmd://tool?a=b', 'query'],
    ['cmd://./a%zz', 'each % in a cmd uri must be followed by two hex digits'],
    ['cmd://./a%ff', 'each % in a cmd uri must be followed by two hex digits'],
  ])('%s may not stand in a file', (uri, word) => {
    expect(parseCommandUri(uri)).toEqual({ error: expect.stringContaining(word) });
  });

  it.each([
    ['cmd://', 'the uri names no program'],
    ['cmd://.', 'the uri names no program'],
    ['cmd://~/', 'the uri names no program'],
    ['cmd:tool', "'cmd:tool' must begin with 'cmd://'"],
    [
      'cmd://tools/make',
      "'tools' is looked up on PATH and takes no path behind it; a relative path is cmd://./tools/make",
    ],
  ])('%s leads nowhere', (uri, reason) => {
    expect(parseCommandUri(uri)).toEqual({ location: { kind: 'nowhere', reason } });
  });
});
