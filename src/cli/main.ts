import type { PJSON } from '@oclif/core/interfaces';
import { nearestName } from '../errors/nearest-name';
import { UserError } from '../errors/user-error';
import type { Host } from '../host/host';
import type { BaseCommand } from './base-command';
import { asksForHelp, findCommand, firstWord } from './find-command';
import type { CommandTable } from './framework';

/** What the executable is made of: the commands, the package's data, and the world it runs in. */
export interface Program {
  readonly commands: CommandTable;
  readonly packageData: PJSON;
  readonly host: Host;
}

const SUCCESS = 0;
const FAILURE = 1;

/**
 * Runs a command line and gives the exit status: 0, or 1 with the reason on standard error. Only what the named command
 * needs is loaded: the framework's configuration and help stay out of the way until somebody asks for help.
 */
export async function main(argv: readonly string[], program: Program): Promise<number> {
  try {
    return await dispatch(argv, program);
  } catch (error) {
    program.host.output.stderr(`${report(error)}\n`);
    return FAILURE;
  }
}

async function dispatch(argv: readonly string[], program: Program): Promise<number> {
  const { commands, packageData } = program;
  if (argv[0] === '--version') return dispatch(['version', '--no-logo', '--no-updates-check'], program);
  const words = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
  const found = findCommand(words, new Set(Object.keys(commands)));
  if (found === undefined) return withoutCommand(words, program);
  if (asksForHelp(words)) return help(found.id, program);
  const CommandClass = commands[found.id]?.() as unknown as new (argv: string[], config: unknown) => BaseCommand;
  const command = new CommandClass([...found.argv], lightConfig(packageData));
  await command.execute(program.host);
  return SUCCESS;
}

async function withoutCommand(words: readonly string[], program: Program): Promise<number> {
  const named = words.filter((word) => !word.startsWith('-'));
  const topic = named.join(':');
  const ids = Object.keys(program.commands);
  if (named.length === 0 || ids.some((id) => id.startsWith(`${topic}:`))) return help(topic, program);
  throw unknownCommand(named, ids);
}

async function help(id: string, program: Program): Promise<number> {
  const { showHelp } = require('./framework') as typeof import('./framework');
  await showHelp(id === '' ? [] : [id], program.commands, program.packageData);
  return SUCCESS;
}

function unknownCommand(named: readonly string[], ids: readonly string[]): Error {
  const known = ids.map((id) => id.replaceAll(':', ' '));
  const shown = firstWord(named) ?? '';
  const nearest = nearestName(named.slice(0, 2).join(' '), known) ?? nearestName(shown, known);
  const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  const message = `unknown command ${JSON.stringify(shown)}${meant}`;
  return new UserError({ code: 'usage', message, hint: 'Run score-k8s --help for the list of commands.' });
}

/** What oclif's Command asks its configuration for, without reading anything. */
function lightConfig(packageData: PJSON): unknown {
  return {
    bin: packageData.oclif.bin,
    name: packageData.name,
    version: packageData.version,
    runHook: async () => ({ successes: [], failures: [] }),
  };
}

function report(error: unknown): string {
  if (error instanceof UserError) return `Error: ${error.message}`;
  if (error instanceof Error && 'oclif' in error) return `Error: ${error.message}`;
  const detail = error instanceof Error ? error.message : String(error);
  return `Error: this is a bug in score-k8s: ${detail}\nPlease report it with the command line and the files that led to it.`;
}
