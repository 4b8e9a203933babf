import type { FlagDefinition } from './command-class';
import type { ReadArguments } from './read-arguments';

/** What oclif's parser gives of a command line, as far as commands ask for it. */
export interface ParsedArguments {
  readonly args: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** What a command's definition says; `repeats`: its last argument may be repeated. */
export interface ParsedDefinition {
  readonly args: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, Pick<FlagDefinition, 'multiple' | 'default'>>>;
  readonly repeats: boolean;
}

/**
 * What oclif's parser makes of arguments that have been read and checked, without a second look at every word: at the start of a program
 * that takes longer than the reading. Undefined where oclif has to be asked: a value that looks like a flag may be one to it.
 */
export function parseRead(read: ReadArguments, definition: ParsedDefinition): ParsedArguments | undefined {
  const flags: Record<string, unknown> = {};
  for (const { name, value } of read.options) {
    if (value.startsWith('-') && value !== '-') return undefined;
    if (!definition.flags[name]?.multiple) flags[name] = value;
    else if (flags[name] === undefined) flags[name] = [value];
    else (flags[name] as string[]).push(value);
  }
  for (const [name, times] of read.counts) if (times > 0) flags[name] = true;
  for (const [name, flag] of Object.entries(definition.flags)) {
    if (flag.default !== undefined) flags[name] ??= flag.default;
  }
  return { args: argumentsByName(read.positional, definition), argv: read.positional, flags };
}

/** Of arguments that repeat, the name stands for the first. */
function argumentsByName(positional: readonly string[], { args, repeats }: ParsedDefinition): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [index, name] of Object.keys(args).entries()) {
    const value = positional[index];
    if (value !== undefined && !(repeats && index > 0)) named[name] = value;
  }
  return named;
}
