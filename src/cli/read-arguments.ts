import { userError } from '../errors/user-error';
import { checkValue } from './check-value';
import { meant, nearestOf } from './did-you-mean';
import type { VariableValues } from './read-variables';

/** What of a flag's definition decides how a command line is read. */
export interface FlagShape {
  readonly type: 'boolean' | 'option';
  readonly char?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly values?: readonly string[] | undefined;
  readonly takesTemplate?: boolean | undefined;
  readonly counts?: boolean | undefined;
}

export type FlagShapes = Readonly<Record<string, FlagShape>>;

/** A value that was given for a flag. */
export interface GivenOption {
  readonly name: string;
  readonly value: string;
}

/** A command line in one canonical form, and how often each boolean flag was given. */
export interface ReadArguments {
  /** `--flag`, `--flag=value`, and the arguments behind `--`. */
  readonly canonical: readonly string[];
  /** The values that count, in the order of `canonical`. */
  readonly options: readonly GivenOption[];
  readonly positional: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** The flags that the command line itself gives. */
  readonly given: ReadonlySet<string>;
}

/** Takes a flag: its name, how the user wrote it, and its value if it has one. */
type Take = (name: string, shown: string, value: string | undefined, rest: string[]) => void;

const trueTexts = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const falseTexts = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/**
 * Brings the arguments of a command into the one form that every parser reads alike. As the peer's users write them: flags
 * anywhere, `-ofile`, `-o=file`, `--flag=false` for booleans, `-vv`. A flag that is not given takes its variable's value. An
 * unknown flag, a missing value or one that the flag does not take is an error that names it.
 */
export function readArguments(
  argv: readonly string[],
  flags: FlagShapes,
  variables: VariableValues = new Map(),
): ReadArguments {
  const all: GivenOption[] = [];
  const counts = new Map<string, number>();
  const take: Take = (name, shown, value, rest) => {
    const shape = flags[name];
    if (shape?.type === 'option') {
      const given = value ?? rest.shift();
      if (given === undefined) throw userError('usage', `flag ${shown} needs a value`);
      all.push({ name, value: checkValue(given, shown, shape) });
    } else {
      counts.set(name, countAfter(shown, value, counts.get(name) ?? 0, shape?.counts ?? false));
    }
  };
  const positional = readTokens([...argv], flags, take);
  const given = new Set([...all.map(({ name }) => name), ...counts.keys()]);
  for (const [name, { variable, values }] of variables) {
    if (!given.has(name)) for (const value of values) take(name, variable, value, []);
  }
  const switches = [...counts].filter(([, times]) => times > 0).map(([name]) => `--${name}`);
  const options = lastOnes(all, flags);
  const words = options.map(({ name, value }) => `--${name}=${value}`);
  return { canonical: [...words, ...switches, '--', ...positional], options, positional, counts, given };
}

function readTokens(rest: string[], flags: FlagShapes, take: Take): readonly string[] {
  const positional: string[] = [];
  const byChar = new Map(
    Object.entries(flags).flatMap(([name, flag]) => (flag.char ? [[flag.char, name] as const] : [])),
  );
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    if (token === '--') positional.push(...rest.splice(0));
    else if (token.startsWith('--')) readLong(token, rest, flags, take);
    else if (token.startsWith('-') && token !== '-') readShort(token, rest, flags, byChar, take);
    else positional.push(token);
  }
  return positional;
}

/** Of a flag that does not repeat the last value counts, as in every program that uses Go's pflag. */
function lastOnes(options: readonly GivenOption[], flags: FlagShapes): readonly GivenOption[] {
  const last = new Map(options.map((option, index) => [option.name, index]));
  return options.filter(({ name }, index) => flags[name]?.multiple || last.get(name) === index);
}

function readLong(token: string, rest: string[], flags: FlagShapes, take: Take): void {
  const equals = token.indexOf('=');
  const name = equals < 0 ? token.slice(2) : token.slice(2, equals);
  if (!Object.hasOwn(flags, name)) throw unknownFlag(`--${name}`, name, Object.keys(flags));
  take(name, `--${name}`, equals < 0 ? undefined : token.slice(equals + 1), rest);
}

function readShort(
  token: string,
  rest: string[],
  flags: FlagShapes,
  byChar: ReadonlyMap<string, string>,
  take: Take,
): void {
  for (let at = 1; at < token.length; at++) {
    const char = token[at] ?? '';
    const name = byChar.get(char);
    if (name === undefined) {
      throw unknownFlag(`-${char}${token.length > 2 ? ` in ${token}` : ''}`, char, Object.keys(flags));
    }
    const tail = token.slice(at + 1);
    const glued = flags[name]?.type === 'option' && tail !== '' ? tail : undefined;
    const attached = tail.startsWith('=') ? tail.slice(1) : glued;
    take(name, `-${char}`, attached, rest);
    if (attached !== undefined) return;
  }
}

/** How often a switch counts as given after one more time: switched off, it starts anew. */
function countAfter(shown: string, value: string | undefined, before: number, counts: boolean): number {
  if (value === undefined) return before + 1;
  if (counts && /^\d{1,3}$/.test(value)) return Number(value);
  if (trueTexts.includes(value)) return before + 1;
  if (falseTexts.includes(value)) return 0;
  throw userError('usage', `flag ${shown} is a switch: ${JSON.stringify(value)} is neither true nor false`);
}

/** The error for a flag that a command does not have; it names the flags that may be meant. */
export function unknownFlag(shown: string, name: string, known: readonly string[]): Error {
  return userError('usage', `unknown flag: ${shown}${meant(nearestOf(name, known).map((flag) => `--${flag}`))}`);
}
