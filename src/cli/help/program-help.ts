import type { CommandDescription, FlagDescription } from '../describe-command';
import { exitDefinitions, type HelpLook } from './command-help';
import { DOCUMENTATION } from './documentation';
import { flagDefinitions } from './flag-definitions';
import { layOutDefinitions, layOutSections, wrapText } from './layout';

/** What the help of the program, or of a topic such as `resources`, tells. */
export interface ProgramHelp {
  readonly about: string;
  /** Behind the program's name. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly commands: readonly Pick<CommandDescription, 'words' | 'summary'>[];
  readonly globalFlags: readonly FlagDescription[];
  readonly variables: string;
  readonly exitStatus: Readonly<Record<string, string>>;
  /** Behind the program's name: how to learn about a command. */
  readonly further: string;
}

/** Writes the help of the program or of a topic. */
export function writeProgramHelp(help: ProgramHelp, { name, width, paint }: HelpLook): string {
  const commands = help.commands.map(({ words, summary }) => ({ term: words, meaning: summary }));
  const sections = [
    { heading: 'USAGE', lines: [`${name} ${help.usage}`] },
    { heading: 'EXAMPLES', lines: help.examples },
    { heading: 'COMMANDS', lines: layOutDefinitions(commands, width) },
    { heading: 'GLOBAL FLAGS', lines: layOutDefinitions(flagDefinitions(help.globalFlags), width) },
    { heading: 'VARIABLES', lines: help.variables === '' ? [] : wrapText(help.variables, width - 2) },
    { heading: 'EXIT STATUS', lines: layOutDefinitions(exitDefinitions(help.exitStatus), width) },
    { heading: 'LEARN MORE', lines: [`${name} ${help.further}`, DOCUMENTATION] },
  ];
  return `${wrapText(`${help.about}.`, width).join('\n')}\n\n${layOutSections(sections, paint)}`;
}
