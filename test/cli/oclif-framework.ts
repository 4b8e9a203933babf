import { resolve } from 'node:path';
import { Command, type Interfaces, Plugin, run, settings } from '@oclif/core';
import packageData from '../../package.json';
import type { CommandClass } from '../../src/cli/command-class';
import { commands } from '../../src/commands';

/** What a parse gave: of which command, and its arguments and flags. */
export interface Parsed {
  readonly id: string;
  readonly argv: readonly unknown[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, unknown>>;
}

interface Parser {
  parse(options: unknown): Promise<Omit<Parsed, 'id'>>;
}

const root = resolve(__dirname, '../..');
const ids = Object.keys(commands);
const classOf = (id: string): CommandClass => (commands[id] as () => CommandClass)();

/** Lets a command parse its command line by a definition. */
export async function parsedBy(command: unknown, id: string, definition: unknown): Promise<Parsed> {
  const { argv, args, flags } = await (command as Parser).parse(definition);
  return { id, argv, args: { ...args }, flags: { ...flags } };
}

let seen: Parsed | undefined;

/** A command of the framework with the definition of ours. */
function frameworkCommand(id: string): Command.Loadable {
  const definition = classOf(id);
  class ParseOnly extends Command {
    static override id = id;
    static override args = definition.args as Interfaces.ArgInput;
    static override flags = { ...definition.baseFlags, ...definition.flags } as Interfaces.FlagInput;
    static override strict = definition.strict;
    override async run(): Promise<void> {
      seen = await parsedBy(this, id, definition);
    }
  }
  const { args, flags, strict } = ParseOnly;
  const data = { id, aliases: [], hidden: false, hiddenAliases: [], args, flags, strict };
  return { ...data, load: async () => ParseOnly } as unknown as Command.Loadable;
}

/** The program as a plugin that is all in memory: the framework looks nothing up on disk. */
class InlinePlugin extends Plugin {
  override async load(): Promise<void> {
    this.name = packageData.name;
    this.version = packageData.version;
    this.root = root;
    this.pjson = packageData as unknown as Interfaces.PJSON;
    this.hooks = {};
    this.commands = ids.map(frameworkCommand);
    this.commandIDs = ids;
    this.manifest = { version: packageData.version, commands: {} };
    this.valid = true;
  }

  override async findCommand(id: string): Promise<Command.Class> {
    return (await this.commands.find((command) => command.id === id)?.load()) as Command.Class;
  }
}

/**
 * Runs a command line through the whole of oclif: its configuration, hooks and command look-up. Not under Jest: it imports dynamically.
 * @lazy
 */
export async function parseByFramework(line: readonly string[]): Promise<Parsed | undefined> {
  settings.enableAutoTranspile = false;
  seen = undefined;
  const plugin = new InlinePlugin({ root, name: packageData.name, type: 'core' });
  await plugin.load();
  const pjson = packageData as unknown as Interfaces.PJSON;
  const plugins = new Map([[packageData.name, plugin]]);
  await run([...line], { root, pjson, plugins, userPlugins: false, devPlugins: false });
  return seen;
}
