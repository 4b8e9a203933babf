import { BaseCommand } from '../base-command';
import { type CommandDescription, describeCommand, describeFlags } from '../describe-command';
import type { RunningProgram } from '../program';
import { visibleIds } from '../visible-commands';
import { writeCommandHelp } from './command-help';
import { helpWidth } from './help-width';
import { type ProgramHelp, writeProgramHelp } from './program-help';

const variables = `Every flag can be set by a variable: --overrides-file by SCORE_K8S_OVERRIDES_FILE. The command line is stronger than a
variable, a variable stronger than the default. A switch takes true or false; a repeatable flag takes one value a line; an empty variable
counts as absent, and so does one whose value is for a flag of that name of another command. Colours follow NO_COLOR, FORCE_COLOR and
TERM=dumb where --color says nothing.`;

/** Shows help on standard output: of a command by its id, of a topic (`resources`), or, for an empty id, of the program. */
export function showHelp(id: string, program: RunningProgram): void {
  const look = { name: program.packageData.name, width: helpWidth(program.terminal), paint: program.style.stdout };
  const commandClass = program.commands[id]?.();
  const describe = id === '' ? describeProgram : describeTopic;
  const text =
    commandClass === undefined
      ? writeProgramHelp(describe(program, id), look)
      : writeCommandHelp(describeCommand(id, commandClass), look);
  program.host.output.stdout(text);
}

function describeProgram(program: RunningProgram): ProgramHelp {
  const { name } = program.packageData;
  const version = { name: 'version', description: 'print the version', takesTemplate: false, repeatable: false };
  return {
    about: 'Turns Score files into Kubernetes manifests',
    usage: 'COMMAND [FLAGS]',
    examples: [
      `${name} init`,
      `${name} generate score.yaml`,
      `${name} generate score.yaml --output - | kubectl apply -f -`,
    ],
    commands: describeCommands(program, ''),
    globalFlags: [...describeFlags(BaseCommand.baseFlags), version],
    variables,
    exitStatus: { ...BaseCommand.exitStatus, 2: 'what was compared differs (diff, generate --check)' },
    further: 'help COMMAND',
  };
}

function describeTopic(program: RunningProgram, topic: string): ProgramHelp {
  const commands = describeCommands(program, `${topic}:`);
  return {
    about: `Commands about ${topic}`,
    usage: `${topic} COMMAND [FLAGS]`,
    examples: commands.flatMap(({ examples }) => examples.slice(0, 1)).map(({ command }) => command),
    commands,
    globalFlags: describeFlags(BaseCommand.baseFlags),
    variables: '',
    exitStatus: {},
    further: `help ${topic} COMMAND`,
  };
}

function describeCommands(program: RunningProgram, beginning: string): readonly CommandDescription[] {
  const ids = visibleIds(program.commands).filter((id) => id.startsWith(beginning));
  return ids.flatMap((id) => {
    const command = program.commands[id]?.();
    return command === undefined ? [] : [describeCommand(id, command)];
  });
}
