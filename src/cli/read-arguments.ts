import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';

/** What of a flag's definition decides how a command line is read. */
export interface FlagShape {
  readonly type: 'boolean' | 'option';
  readonly char?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/** A command line in one canonical form, and how often each boolean flag was given. */
export interface ReadArguments {
  /** `--flag`, `--flag=value`, and the arguments behind `--`. */
  readonly canonical: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

const trueTexts = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const falseTexts = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/**
 * Brings the arguments of a command into the one form that every parser reads alike. As the peer's users write them: flags
 * anywhere, `-ofile`, `-o=file`, `--flag=false` for booleans, `-vv`. An unknown flag or a missing value is an error that names it.
 */
export function readArguments(argv: readonly string[], flags: Readonly<Record<string, FlagShape>>): ReadArguments {
  const options: { name: string; value: string }[] = [];
  const positional: string[] = [];
  const counts = new Map<string, number>();
  const byChar = new Map(
    Object.entries(flags).flatMap(([name, flag]) => (flag.char ? [[flag.char, name] as const] : [])),
  );
  const take = (name: string, value: string | undefined, rest: string[]): void => {
    if (flags[name]?.type === 'option') {
      const given = value ?? rest.shift();
      if (given === undefined) throw userError('usage', `flag --${name} needs a value`);
      options.push({ name, value: given });
      return;
    }
    const times = switchValue(name, value) ? (counts.get(name) ?? 0) + 1 : 0;
    counts.set(name, times);
  };
  const rest = [...argv];
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    if (token === '--') positional.push(...rest.splice(0));
    else if (token.startsWith('--')) readLong(token, rest, flags, take);
    else if (token.startsWith('-') && token !== '-') readShort(token, rest, flags, byChar, take);
    else positional.push(token);
  }
  const switches = [...counts].filter(([, times]) => times > 0).map(([name]) => `--${name}`);
  return { canonical: [...lastOnes(options, flags), ...switches, '--', ...positional], counts };
}

/** Of a flag that does not repeat the last value counts, as in every program that uses Go's pflag. */
function lastOnes(
  options: readonly { name: string; value: string }[],
  flags: Readonly<Record<string, FlagShape>>,
): readonly string[] {
  const last = new Map(options.map((option, index) => [option.name, index]));
  return options
    .filter((option, index) => flags[option.name]?.multiple || last.get(option.name) === index)
    .map((option) => `--${option.name}=${option.value}`);
}

type Take = (name: string, value: string | undefined, rest: string[]) => void;

function readLong(token: string, rest: string[], flags: Readonly<Record<string, FlagShape>>, take: Take): void {
  const equals = token.indexOf('=');
  const name = equals < 0 ? token.slice(2) : token.slice(2, equals);
  if (!Object.hasOwn(flags, name)) throw unknownFlag(`--${name}`, name, flags);
  take(name, equals < 0 ? undefined : token.slice(equals + 1), rest);
}

function readShort(
  token: string,
  rest: string[],
  flags: Readonly<Record<string, FlagShape>>,
  byChar: ReadonlyMap<string, string>,
  take: Take,
): void {
  for (let at = 1; at < token.length; at++) {
    const name = byChar.get(token[at] ?? '');
    if (name === undefined)
      throw unknownFlag(`-${token[at]}${token.length > 2 ? ` in ${token}` : ''}`, token.slice(1), flags);
    const tail = token.slice(at + 1);
    const attached = tail.startsWith('=')
      ? tail.slice(1)
      : flags[name]?.type === 'option' && tail !== ''
        ? tail
        : undefined;
    take(name, attached, rest);
    if (attached !== undefined) return;
  }
}

function switchValue(name: string, value: string | undefined): boolean {
  if (value === undefined || trueTexts.includes(value)) return true;
  if (falseTexts.includes(value)) return false;
  throw userError('usage', `flag --${name} is a switch: ${JSON.stringify(value)} is neither true nor false`);
}

function unknownFlag(shown: string, name: string, flags: Readonly<Record<string, FlagShape>>): Error {
  const names = Object.keys(flags).sort();
  const beginning = names.filter((known) => name.length > 2 && known.startsWith(name)).slice(0, 3);
  const nearest = nearestName(name, names);
  const meant = [...new Set([...beginning, ...(nearest === undefined ? [] : [nearest])])].map((known) => `--${known}`);
  const hint = meant.length > 0 ? `; did you mean ${meant.join(' or ')}?` : '';
  return userError('usage', `unknown flag: ${shown}${hint}`);
}
