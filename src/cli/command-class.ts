import type { RunningProgram } from './program';

/** What we read of a flag's definition: oclif's own properties, and ours. */
export interface FlagDefinition {
  readonly type: 'boolean' | 'option';
  readonly char?: string | undefined;
  readonly description?: string | undefined;
  /** Stands for the value in help, and names its kind: completion knows FILE, UID, WORKLOAD and TYPE. */
  readonly helpValue?: string | string[] | undefined;
  readonly default?: unknown;
  readonly multiple?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Ours: the texts that the flag takes. */
  readonly values?: readonly string[] | undefined;
  /** Ours: besides `values`, any text with an action in it (`{{`) is taken as a Go template. */
  readonly takesTemplate?: boolean | undefined;
  /** Ours: a switch that counts how often it is given. */
  readonly counts?: boolean | undefined;
}

/** What we read of an argument's definition; its name in capitals is its placeholder. */
export interface ArgumentDefinition {
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly values?: readonly string[] | undefined;
  /** Ours: what completion offers for it, where its name does not say so: FILE, UID, WORKLOAD or TYPE. */
  readonly kind?: string | undefined;
}

export interface CommandExample {
  readonly description: string;
  readonly command: string;
}

/** What a command's class says about it, and how it is made. */
export interface CommandClass {
  new (argv: string[], program: RunningProgram, id: string): { execute(): Promise<number> };
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly examples: readonly CommandExample[];
  readonly args: Readonly<Record<string, ArgumentDefinition>>;
  readonly flags?: Readonly<Record<string, FlagDefinition>> | undefined;
  readonly baseFlags: Readonly<Record<string, FlagDefinition>>;
  /** Ours: what each exit status means. */
  readonly exitStatus: Readonly<Record<string, string>>;
  /** False: the last argument may be repeated. */
  readonly strict: boolean;
  readonly hidden: boolean;
}

/** The command classes by their words joined by colons, each loaded when asked for. */
export type CommandTable = Readonly<Record<string, () => CommandClass>>;
