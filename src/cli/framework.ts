import type { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import type { PJSON } from '@oclif/core/interfaces';

/** The command classes by id, each loaded when asked for. */
export type CommandTable = Readonly<Record<string, () => Command.Class>>;

/** Shows help with the whole framework, which nothing else needs: of a command, of a topic, or of the program. */
export async function showHelp(words: readonly string[], table: CommandTable, pjson: PJSON): Promise<void> {
  const { Help } = require('@oclif/core/help') as typeof import('@oclif/core/help');
  const config = await loadConfig(table, pjson);
  await new Help(config, { flagSortOrder: 'none', maxWidth: 100 }).showHelp([...words]);
}

/** Loads oclif's configuration with our commands as its one plugin; nothing is looked up on disk. */
async function loadConfig(table: CommandTable, pjson: PJSON): Promise<Config> {
  const { Config, Plugin } = require('@oclif/core/config') as typeof import('@oclif/core/config');
  const { settings } = require('@oclif/core/settings') as typeof import('@oclif/core/settings');
  settings.enableAutoTranspile = false;
  const { commands: _, ...oclif } = pjson.oclif;
  const plugin = new Plugin({
    root: __dirname,
    isRoot: true,
    name: pjson.name,
    pjson: { ...pjson, oclif },
    ignoreManifest: true,
  });
  await plugin.load();
  plugin.commands = Object.keys(table).map((id) => loadable(id, table));
  plugin.commandIDs = Object.keys(table);
  return Config.load({
    root: __dirname,
    plugins: new Map([[pjson.name, plugin]]),
    userPlugins: false,
    devPlugins: false,
  });
}

function loadable(id: string, table: CommandTable): Command.Loadable {
  const command = table[id]?.();
  if (command === undefined) throw new Error(`no command ${id}`);
  return {
    id,
    summary: command.summary,
    description: command.description,
    examples: command.examples,
    usage: command.usage,
    args: command.args,
    flags: { ...command.flags, ...command.baseFlags },
    strict: command.strict,
    aliases: [],
    hiddenAliases: [],
    hidden: false,
    load: async () => command,
  } as unknown as Command.Loadable;
}
