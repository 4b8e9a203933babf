import type { CommandDescription, FlagDescription } from '../describe-command';
import { findCommand, splitLeadingFlags } from '../find-command';
import { beginningWith, completeValue } from './complete-value';
import type { Candidate, Completion } from './completion';
import type { LiveValues } from './live-values';

/** What completion knows: the commands, and the project at hand. */
export interface CompletionSource {
  readonly ids: readonly string[];
  readonly describe: (id: string) => CommandDescription;
  readonly globalFlags: readonly FlagDescription[];
  readonly live: LiveValues;
  /** First words of the commands that plugins add. */
  readonly plugins: readonly Candidate[];
}

const help: Candidate = { value: 'help', description: 'Show the help of a command' };
const nothing: Completion = { candidates: [], files: false };

/** Finds what can stand in place of `current`, the beginning of a word, behind the words `before` it on a command line. */
export function completeWords(before: readonly string[], current: string, source: CompletionSource): Completion {
  const found = findCommand(before, new Set(source.ids));
  if (found !== undefined) return completeCommand(source.describe(found.id), found.argv, current, source.live);
  const awaited = valueAwaited(before, source.globalFlags);
  if (awaited !== undefined) return completeValue(awaited, current, source.live);
  if (current.startsWith('-')) return completeFlag(current, before, source.globalFlags, source.live);
  const { rest } = splitLeadingFlags(before);
  const [first, ...others] = rest;
  const candidates = first === 'help' ? nextWords(others, source) : nextWords(rest, source);
  const all = first === undefined ? [...candidates, ...source.plugins, help] : candidates;
  return beginningWith(current, { candidates: all, files: false });
}

/** The words that can follow those that name no whole command yet: commands, topics, and the second words of a topic. */
function nextWords(words: readonly string[], { ids, describe }: CompletionSource): readonly Candidate[] {
  const topic = words.map((word) => `${word}:`).join('');
  const following = new Map<string, string[]>();
  for (const id of ids.filter((each) => each.startsWith(topic))) {
    const [word = '', ...more] = id.slice(topic.length).split(':');
    following.set(word, [...(following.get(word) ?? []), ...more]);
  }
  return [...following].map(([value, more]) => ({
    value,
    description: more.length > 0 ? more.join(', ') : describe(topic + value).summary,
  }));
}

function completeCommand(
  command: CommandDescription,
  argv: readonly string[],
  current: string,
  live: LiveValues,
): Completion {
  const flags = [...command.flags, ...command.globalFlags];
  const behindDashes = argv.includes('--');
  const awaited = behindDashes ? undefined : valueAwaited(argv, flags);
  if (awaited !== undefined) return completeValue(awaited, current, live);
  if (current.startsWith('-') && !behindDashes) return completeFlag(current, argv, flags, live);
  const position = positionalsIn(argv, flags);
  const argument = command.arguments[position] ?? command.arguments.findLast(({ repeatable }) => repeatable);
  if (argument === undefined) return nothing;
  const { candidates, files } = completeValue(
    { ...argument, placeholder: argument.kind ?? argument.placeholder },
    current,
    live,
  );
  return {
    candidates: argument.repeatable ? candidates.filter(({ value }) => !argv.includes(value)) : candidates,
    files,
  };
}

/** Completes a flag's name, or, behind `--flag=`, its value. */
function completeFlag(
  current: string,
  argv: readonly string[],
  flags: readonly FlagDescription[],
  live: LiveValues,
): Completion {
  const equals = current.indexOf('=');
  const named = equals < 0 ? undefined : flags.find(({ name }) => `--${name}` === current.slice(0, equals));
  if (named !== undefined) {
    const front = current.slice(0, equals + 1);
    const { candidates, files } = completeValue(named, current.slice(equals + 1), live);
    return { candidates: candidates.map((each) => ({ ...each, value: front + each.value })), files };
  }
  const candidates = flags
    .filter(({ name, char, repeatable }) => repeatable || !isGiven(name, char, argv))
    .map(({ name, description }) => ({ value: `--${name}`, description }));
  return beginningWith(current, { candidates, files: false });
}

function isGiven(name: string, char: string | undefined, argv: readonly string[]): boolean {
  return argv.some((word) => word === `--${name}` || word.startsWith(`--${name}=`) || word === `-${char}`);
}

/** The flag whose value is the next word, if the last word is one that waits for its value. */
function valueAwaited(argv: readonly string[], flags: readonly FlagDescription[]): FlagDescription | undefined {
  let awaited: FlagDescription | undefined;
  for (const word of argv) awaited = awaited === undefined ? flagAwaiting(word, flags) : undefined;
  return awaited;
}

/** The flag that a word names without its value: `--output`, `-o`, or the last letter of `-vo`. */
function flagAwaiting(word: string, flags: readonly FlagDescription[]): FlagDescription | undefined {
  if (word.startsWith('--')) return flags.find(({ name, placeholder }) => placeholder && word === `--${name}`);
  if (!word.startsWith('-')) return undefined;
  const letters = [...word.slice(1)].map((letter) => flags.find(({ char }) => char === letter));
  const first = letters.findIndex((flag) => flag?.placeholder !== undefined);
  return first >= 0 && first === letters.length - 1 ? letters[first] : undefined;
}

function positionalsIn(argv: readonly string[], flags: readonly FlagDescription[]): number {
  let count = 0;
  let awaited: FlagDescription | undefined;
  let behindDashes = false;
  for (const word of argv) {
    if (awaited !== undefined) awaited = undefined;
    else if (behindDashes || !word.startsWith('-') || word === '-') count += 1;
    else if (word === '--') behindDashes = true;
    else awaited = flagAwaiting(word, flags);
  }
  return count;
}
