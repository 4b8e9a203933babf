import type { ArgumentDefinition, CommandClass, CommandExample, FlagDefinition } from './command-class';
import { variableOf } from './read-variables';

/** A flag as help, completion and the list of commands show it. */
export interface FlagDescription {
  readonly name: string;
  readonly char?: string;
  /** Stands for the value; absent from switches. */
  readonly placeholder?: string;
  readonly description: string;
  readonly default?: string;
  readonly values?: readonly string[];
  readonly takesTemplate: boolean;
  readonly repeatable: boolean;
  readonly variable?: string;
}

export interface ArgumentDescription {
  readonly placeholder: string;
  readonly description: string;
  readonly required: boolean;
  readonly repeatable: boolean;
  readonly values?: readonly string[];
  /** What it stands for, where the placeholder does not say so. */
  readonly kind?: string;
}

/** Everything that a command's definition says, as plain data. */
export interface CommandDescription {
  readonly id: string;
  /** The id as it is typed: `resources list`. */
  readonly words: string;
  readonly summary: string;
  readonly description: string;
  /** Behind the program's name: `generate [FILE...] [FLAGS]`. */
  readonly usage: string;
  readonly examples: readonly CommandExample[];
  readonly arguments: readonly ArgumentDescription[];
  readonly flags: readonly FlagDescription[];
  readonly globalFlags: readonly FlagDescription[];
  readonly exitStatus: Readonly<Record<string, string>>;
}

/** Describes a command from its class: help, completion and the list of commands are made from this. */
export function describeCommand(id: string, command: CommandClass): CommandDescription {
  const words = id.replaceAll(':', ' ');
  const args = Object.entries(command.args);
  const described = args.map(([name, definition], index) =>
    describeArgument(name, definition, !command.strict && index === args.length - 1),
  );
  const flags = describeFlags(command.flags ?? {});
  return {
    id,
    words,
    summary: command.summary ?? '',
    description: command.description ?? '',
    usage: [words, ...described.map(argumentUsage), '[FLAGS]'].join(' '),
    examples: command.examples,
    arguments: described,
    flags,
    globalFlags: describeFlags(command.baseFlags),
    exitStatus: command.exitStatus,
  };
}

function describeArgument(name: string, definition: ArgumentDefinition, repeatable: boolean): ArgumentDescription {
  return {
    placeholder: name.toUpperCase(),
    description: definition.description ?? '',
    required: definition.required ?? false,
    repeatable,
    ...(definition.values && { values: definition.values }),
    ...(definition.kind && { kind: definition.kind }),
  };
}

function argumentUsage({ placeholder, required, repeatable }: ArgumentDescription): string {
  const name = `${placeholder}${repeatable ? '...' : ''}`;
  return required ? name : `[${name}]`;
}

/** Describes flags in the order of their definition, without those that are hidden. */
export function describeFlags(flags: Readonly<Record<string, FlagDefinition>>): readonly FlagDescription[] {
  return Object.entries(flags)
    .filter(([, definition]) => !definition.hidden)
    .map(([name, definition]) => describeFlag(name, definition));
}

function describeFlag(name: string, definition: FlagDefinition): FlagDescription {
  const { char, values, helpValue } = definition;
  const isOption = definition.type === 'option';
  const variable = variableOf(name);
  const placeholder = typeof helpValue === 'string' ? helpValue : name.toUpperCase();
  return {
    name,
    ...(char && { char }),
    ...(isOption && { placeholder }),
    description: definition.description ?? '',
    ...(isOption && typeof definition.default === 'string' && { default: definition.default }),
    ...(values && { values }),
    takesTemplate: definition.takesTemplate ?? false,
    repeatable: definition.multiple ?? definition.counts ?? false,
    ...(variable !== undefined && { variable }),
  };
}
