import type { Paint } from '../../util/paint';
import { describeValues } from '../check-value';
import type { ArgumentDescription, CommandDescription } from '../describe-command';
import { DOCUMENTATION } from './documentation';
import { flagDefinitions } from './flag-definitions';
import { type Definition, layOutDefinitions, layOutSections, wrapText } from './layout';

/** How help is drawn: the program's name, the columns there are, colours. */
export interface HelpLook {
  readonly name: string;
  readonly width: number;
  readonly paint: Paint;
}

/** Writes the help of a command: what it does, how it is called, examples, then everything it takes. */
export function writeCommandHelp(command: CommandDescription, { name, width, paint }: HelpLook): string {
  const define = (definitions: readonly Definition[]) => layOutDefinitions(definitions, width);
  const about = [`${command.summary}.`, ...(command.description === '' ? [] : ['', command.description])];
  const sections = [
    { heading: 'USAGE', lines: [`${name} ${command.usage}`] },
    { heading: 'EXAMPLES', lines: exampleLines(command, paint) },
    { heading: 'ARGUMENTS', lines: define(command.arguments.map(argumentDefinition)) },
    { heading: 'FLAGS', lines: define(flagDefinitions(command.flags)) },
    { heading: 'GLOBAL FLAGS', lines: define(flagDefinitions(command.globalFlags)) },
    { heading: 'VARIABLES', lines: wrapText(variablesText(command, name), width - 2) },
    { heading: 'EXIT STATUS', lines: define(exitDefinitions(command.exitStatus)) },
    { heading: 'LEARN MORE', lines: [`${name} help      all commands`, DOCUMENTATION] },
  ];
  return `${wrapText(about.join('\n'), width).join('\n')}\n\n${layOutSections(sections, paint)}`;
}

function exampleLines({ examples }: CommandDescription, paint: Paint): readonly string[] {
  return examples.flatMap(({ description, command }, index) => [
    ...(index === 0 ? [] : ['']),
    paint.dim(`# ${description}`),
    command,
  ]);
}

function argumentDefinition({ placeholder, description, values }: ArgumentDescription): Definition {
  return { term: placeholder, meaning: values ? `${description}: ${describeValues({ values })}` : description };
}

/** Terms and meanings of exit statuses, by number. */
export function exitDefinitions(exitStatus: Readonly<Record<string, string>>): readonly Definition[] {
  return Object.entries(exitStatus).map(([term, meaning]) => ({ term, meaning }));
}

function variablesText({ flags, globalFlags }: CommandDescription, name: string): string {
  const flag = [...flags, ...globalFlags].find(({ placeholder }) => placeholder !== undefined);
  if (flag?.variable === undefined) return '';
  return `A flag that is not given takes its value from a variable: --${flag.name} from ${flag.variable}. See ${name} help.`;
}
