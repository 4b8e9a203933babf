/** User and password for a host. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

const fields: ReadonlyMap<string, keyof Login | undefined> = new Map([
  ['login', 'user'],
  ['user', 'user'],
  ['password', 'password'],
  ['passwd', 'password'],
  ['account', undefined],
]);

/**
 * The login that a netrc file has for a host, as curl reads it: the first entry `machine HOST`, or `default`. Comments and macros are
 * passed over; values may stand in double quotes. Undefined when there is none.
 */
export function findLogin(text: string, host: string): Login | undefined {
  const words = scanWords(text);
  let entry: Partial<Record<keyof Login, string>> | undefined;
  for (let word = words.next(); word !== undefined; word = words.next()) {
    if (word.startsWith('#')) words.skip(/.*/y);
    else if (word === 'macdef') words.skip(/[\s\S]*?(?:\n[^\S\n]*\n|$)/y);
    else if (word === 'machine' || word === 'default') {
      if (entry !== undefined) break;
      if (word === 'default' || words.next()?.toLowerCase() === host.toLowerCase()) entry = {};
    } else if (fields.has(word)) {
      const field = fields.get(word);
      const value = words.next();
      if (entry !== undefined && field !== undefined) entry[field] ??= value ?? '';
    }
  }
  if (entry?.user === undefined && entry?.password === undefined) return undefined;
  return { user: entry.user ?? '', password: entry.password ?? '' };
}

interface Words {
  readonly next: () => string | undefined;
  readonly skip: (pattern: RegExp) => void;
}

function scanWords(text: string): Words {
  const word = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|(\S+))/y;
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  return {
    next: () => {
      const found = match(word);
      return found?.[1] === undefined ? found?.[2] : unquote(found[1]);
    },
    skip: (pattern) => void match(pattern),
  };
}

function unquote(quoted: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return quoted.replaceAll(/\\([\s\S])/g, (_, letter: string) => named[letter] ?? letter);
}
