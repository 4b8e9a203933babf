import { UserError, userError } from '../errors/user-error';
import type { Paint } from '../util/paint';
import { meant, nearestOf } from './did-you-mean';
import { SUCCESS } from './exit-status';
import { asksForHelp, findCommand, splitLeadingFlags } from './find-command';
import { globalFlags } from './generated/global-flags';
import { harmless } from './harmless';
import { showReadyHelp } from './help/ready-help';
import { runPlainly } from './plain-command';
import type { Program, RunningProgram } from './program';
import { readArguments } from './read-arguments';
import { chooseStyle } from './style';
import { visibleIds } from './visible-commands';

const FAILURE = 1;

/**
 * Runs a command line and gives the exit status: 0, what the command says, or 1 with the reason on standard error. Only what the
 * named command needs is loaded.
 */
export async function main(argv: readonly string[], program: Program): Promise<number> {
  const style = chooseStyle(argv, program.host.environment, program.terminal);
  try {
    return await dispatch(argv, { ...program, style });
  } catch (error) {
    if (isLeftOut(error)) throw error;
    program.host.output.stderr(`${report(error, style.stderr)}\n`);
    return FAILURE;
  }
}

async function dispatch(argv: readonly string[], program: RunningProgram): Promise<number> {
  const { flags, rest } = splitLeadingFlags(argv);
  const words = rest[0] === 'help' ? [...flags, ...helpedWords(rest), '--help'] : argv;
  const found = findCommand(words, new Set(Object.keys(program.commands)));
  if (found === undefined) return withoutCommand(words, program);
  if (asksForHelp(found.argv)) return help(found.id, program);
  return runCommand(found.id, found.argv, program);
}

/** Of `help generate` the words of the command; `help help` is the help of the program. */
function helpedWords(rest: readonly string[]): readonly string[] {
  const at = rest.findIndex((word) => word !== 'help');
  return at < 0 ? [] : rest.slice(at);
}

async function runCommand(id: string, argv: readonly string[], program: RunningProgram): Promise<number> {
  const plain = program.plainCommands?.[id];
  const status = plain && (await runPlainly(plain, argv, id, program));
  if (status !== undefined) return status;
  const CommandClass = program.commands[id]?.();
  if (CommandClass === undefined) throw new Error(`no command ${id}`);
  return new CommandClass([...argv], program, id).execute();
}

/** A topic (`resources`) shows its help, the root its own; anything else is an error that tells what may be meant. */
async function withoutCommand(words: readonly string[], program: RunningProgram): Promise<number> {
  const ids = visibleIds(program.commands);
  const named = splitLeadingFlags(words).rest.filter((word) => !word.startsWith('-'));
  const topic = named.join(':');
  // Most often there is nothing else to read.
  if (named.length === 0 && words.every((word) => word === '--help' || word === '-h')) return help('', program);
  if (named.length > 0 && !ids.some((id) => id.startsWith(`${topic}:`))) return answerByPlugin(words, named, program);
  const { counts } = readArguments(words, { ...globalFlags(), version: { type: 'boolean' } });
  const asksForVersion = named.length === 0 && (counts.get('version') ?? 0) > 0 && !asksForHelp(words);
  return asksForVersion ? runCommand('version', ['--no-logo', '--no-updates-check'], program) : help(topic, program);
}

/** What is no command of ours may be one of a plugin, unless its first word is a topic of ours. */
async function answerByPlugin(
  words: readonly string[],
  named: readonly string[],
  program: RunningProgram,
): Promise<number> {
  const { findPlugin, listPlugins }: typeof import('./plugins') = require('./plugins');
  const { name } = program.packageData;
  const { processes } = program.host;
  const ids = visibleIds(program.commands);
  const isOurs = ids.some((id) => id.startsWith(`${named[0]}:`));
  const plugin = isOurs ? undefined : findPlugin(words, name, processes);
  if (plugin !== undefined) return processes.handOver(plugin.path, plugin.argv);
  const plugins = listPlugins(name, program.commands, processes).map((each) => each.words);
  throw unknownCommand(named, [...ids, ...plugins], name);
}

async function help(id: string, program: RunningProgram): Promise<number> {
  if (id === '' && showReadyHelp(program)) return SUCCESS;
  const { showHelp }: typeof import('./help/show-help') = require('./help/show-help');
  showHelp(id, program);
  return SUCCESS;
}

function unknownCommand(named: readonly string[], ids: readonly string[], name: string): Error {
  const known = ids.map((id) => id.replaceAll(':', ' '));
  const topics = [...new Set(known.flatMap((words) => words.split(' ').slice(0, -1)))];
  const shown = named.slice(0, topics.includes(named[0] ?? '') ? 2 : 1).join(' ');
  const near = nearestOf(named.slice(0, 2).join(' ').replaceAll(':', ' '), known);
  const names = near.length > 0 ? near : nearestOf(shown, [...known, ...topics]);
  // A URI that lost its command may hold a password.
  const { shownUri } = require('../fetcher/shown-uri') as typeof import('../fetcher/shown-uri');
  const message = `unknown command ${JSON.stringify(shownUri(shown))}${meant(names)}`;
  return userError('usage', message, { hint: `Run ${name} --help for the list of commands.` });
}

/** Was something asked for that the part of the program that runs does not have? Then the entry runs the whole. */
function isLeftOut(error: unknown): boolean {
  return error instanceof Error && 'isLeftOut' in error;
}

function report(error: unknown, paint: Paint): string {
  const heading = paint.red('Error:');
  if (error instanceof UserError) return `${heading} ${harmless(error.message)}`;
  if (error instanceof Error && 'oclif' in error) return `${heading} ${error.message}`;
  const detail = error instanceof Error ? error.message : String(error);
  return `${heading} this is a bug in score-k8s: ${detail}\nPlease report it with the command line and the files that led to it.`;
}
