import { FunctionError, type FunctionTable, quoteText, type RenderContext, Slice, type Value } from '../gotemplate';
import { canBackquote } from '../gotemplate/format/quote';
import { define } from './define';
import { compilePattern, type Pattern, PatternError } from './pattern/compile';
import { readReplacement } from './pattern/expand';
import { eachMatch, type Match, matcherFor } from './pattern/find-matches';
import { replaceMatches } from './pattern/replace-matches';
import { matchSimple } from './pattern/simple/match-simple';
import { replaceRuns } from './pattern/simple/replace-runs';
import { splitAtMatches } from './pattern/split-matches';
import { ensureRoom, ensureRoomForElements } from './room';

/** How a function words the complaint about a regular expression that cannot be compiled. */
type Compile = (source: string) => Pattern;

/**
 * sprig's functions of regular expressions (Go's syntax: RE2).
 * @lazy
 */
export const regexFunctions: FunctionTable = {
  regexMatch: define(['string', 'string'], (source, text) => {
    const matches = matchSimple(source, text);
    if (matches !== undefined) return matches;
    const pattern = tryCompile(source);
    return pattern instanceof PatternError ? false : isMatch(pattern, text);
  }),
  mustRegexMatch: define(
    ['string', 'string'],
    (source, text) => matchSimple(source, text) ?? isMatch(compileOrFail(source), text),
  ),
  regexFind: finder(compileOrPanic),
  mustRegexFind: finder(compileOrFail),
  regexFindAll: allFinder(compileOrPanic),
  mustRegexFindAll: allFinder(compileOrFail),
  regexReplaceAll: replacer(compileOrPanic, readReplacement),
  mustRegexReplaceAll: replacer(compileOrFail, readReplacement),
  regexReplaceAllLiteral: replacer(compileOrPanic, literally),
  mustRegexReplaceAllLiteral: replacer(compileOrFail, literally),
  regexSplit: splitter(compileOrPanic),
  mustRegexSplit: splitter(compileOrFail),
  regexQuoteMeta: define(['string'], quoteMeta),
};

/** Puts a backslash before every character that means something in an expression; the backslash itself comes first. */
function quoteMeta(text: string): string {
  return Array.from('\\.+*?()|[]{}^$').reduce((quoted, meta) => quoted.replaceAll(meta, () => `\\${meta}`), text);
}

function isMatch(pattern: Pattern, text: string): boolean {
  return matcherFor(pattern, text)(0) !== undefined;
}

function finder(compile: Compile) {
  return define(['string', 'string'], (source, text) => {
    const match = matcherFor(compile(source), text)(0);
    return match === undefined ? '' : text.slice(match.start, match.end);
  });
}

function allFinder(compile: Compile) {
  return define(['string', 'string', 'int'], (source, text, count, context) => {
    const pattern = compile(source);
    const limit = count < 0 ? Number.POSITIVE_INFINITY : Number(count);
    const found: string[] = [];
    if (limit === 0) return listOf(undefined);
    for (const { start, end } of eachMatch(pattern, text)) {
      ensureRoomForElements(found.length, context);
      if (found.push(text.slice(start, end)) >= limit) break;
    }
    return listOf(found.length === 0 ? undefined : found);
  });
}

function replacer(compile: Compile, read: (replacement: string, pattern: Pattern) => (match: Match) => string) {
  return define(['string', 'string', 'string'], (source, text, replacement, context) => {
    const keepRoom = roomKeeper(context);
    const replaced = replacement.includes('$') ? undefined : replaceRuns(source, text, replacement);
    if (replaced !== undefined) {
      keepRoom(replaced.length);
      return replaced;
    }
    const pattern = compile(source);
    return replaceMatches(pattern, text, read(replacement, pattern), keepRoom);
  });
}

function literally(replacement: string): (match: Match) => string {
  return () => replacement;
}

function splitter(compile: Compile) {
  return define(['string', 'string', 'int'], (source, text, count, context) => {
    const grow = (parts: number): void => ensureRoomForElements(parts, context);
    return listOf(splitAtMatches(compile(source), text, Number(count), grow));
  });
}

function listOf(items: readonly string[] | undefined): Value {
  return new Slice('string', items);
}

function roomKeeper(context: RenderContext): (length: number) => void {
  let total = 0;
  return (length) => {
    total += length;
    ensureRoom(total, context);
  };
}

function tryCompile(source: string): Pattern | PatternError {
  try {
    return compilePattern(source);
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
}

function compileOrFail(source: string): Pattern {
  const pattern = tryCompile(source);
  if (pattern instanceof PatternError) throw new FunctionError(pattern.message);
  return pattern;
}

// Parity: functions without must panic in Go, which adds the expression to the message.
function compileOrPanic(source: string): Pattern {
  const pattern = tryCompile(source);
  if (pattern instanceof PatternError) {
    throw new FunctionError(
      `regexp: Compile(${canBackquote(source) ? `\`${source}\`` : quoteText(source)}): ${pattern.message}`,
    );
  }
  return pattern;
}
