import type { Host } from '../host/host';
import type { Terminal } from '../host/terminal';
import type { CommandTable } from './command-class';
import type { PlainCommand } from './plain-command';
import type { Style } from './style';

/** What the executable is made of. */
export interface Program {
  readonly packageData: { readonly name: string; readonly version: string };
  readonly commands: CommandTable;
  /** Those of the commands that run without their class, where nothing of it but the command's work is asked for. */
  readonly plainCommands?: Readonly<Record<string, PlainCommand>>;
  readonly host: Host;
  /** Absent: nobody looks at what is written. */
  readonly terminal?: Terminal;
  /** The program's help as it is shown most, with colour, made when the program was built. */
  readonly readyHelp?: () => ReadyHelp;
}

export interface ReadyHelp {
  readonly width: number;
  readonly colored: string;
}

/** A program that runs one command line: how it may look is decided. */
export interface RunningProgram extends Program {
  readonly style: Style;
}
