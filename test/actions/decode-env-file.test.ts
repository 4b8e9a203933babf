import { decodeEnvFile } from '../../src/actions/decode-env-file';

describe('decodeEnvFile', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['', []],
    [
      'A=1\nB = two words  \n',
      [
        ['A', '1'],
        ['B', 'two words'],
      ],
    ],
    [
      '# comment\n\n  export A=x # why\nB=a#b\nC=#\n',
      [
        ['A', 'x'],
        ['B', 'a#b'],
        ['C', ''],
      ],
    ],
    [
      'A=\r\nB=x\r\n',
      [
        ['A', ''],
        ['B', 'x'],
      ],
    ],
    [
      'A=\'a # $b \\n\'\nB="a # \\$b \\n\\"\\\\\\x" # c',
      [
        ['A', 'a # $b \\n'],
        ['B', 'a # $b \n"\\\\x'],
      ],
    ],
    [
      'A="one\ntwo"\nB=\'one\ntwo\'\n',
      [
        ['A', 'one\ntwo'],
        ['B', 'one\ntwo'],
      ],
    ],
    [
      'A=${B}\nA=2\nUSER.name-x=y',
      [
        ['A', '2'],
        ['USER.name-x', 'y'],
      ],
    ],
    [
      'A=a"b"\n__proto__=x',
      [
        ['A', 'a"b"'],
        ['__proto__', 'x'],
      ],
    ],
  ])('reads %j', (text, expected) => expect([...decodeEnvFile(text, 'f')]).toEqual(expected));

  it('tells everything that is wrong, with its line', () => {
    const text = 'A=1\nB\n1C=2\nD="x" y\nE=\'open\n# fine\n';
    expect(() => decodeEnvFile(text, '.env')).toThrow(
      [
        '.env:2: is no line of the form NAME=VALUE',
        '.env:3: is no line of the form NAME=VALUE',
        '.env:4: the quotes of D do not end where the value does',
        '.env:5: the quotes of E do not end where the value does',
      ].join('\n'),
    );
  });
});
