import type { TemplateFunction } from './function';
import type { NumberLiteral } from './parse-number';
import type { ParameterType, Value } from './value';

/**
 * A part of an expression. All kinds have one layout, so that what evaluates them meets one kind of object: the engine is
 * run for a few templates far more often than for many.
 */
interface NodeOf<K extends string, D> {
  readonly kind: K;
  /** Where it stands: an offset, in UTF-16 units, from where its statement stands (see `Step`). */
  readonly at: number;
  /** The name of a function or variable; a literal as it is written. */
  readonly text: string;
  /** Names of fields. */
  readonly names: readonly string[];
  /** Of a pipeline its commands, of a call its operands, of a chain what it begins with. */
  readonly parts: readonly Node[];
  detail: D;
}

/** Commands, all but the first of which get the value of the one before. */
export type PipeNode = NodeOf<'pipe', Declaration | undefined>;

/** A function that is called. Its detail is found with the first call. */
export type CallNode = NodeOf<'call', Callee | undefined>;

/** The language's own `and` or `or`. The detail: slots of the variables that are declared in operands which may be left out. */
export type LogicNode = NodeOf<'logic', readonly number[]>;

/** Something that is no function, first of the parts, with operands. */
export type ApplyNode = NodeOf<'apply', undefined>;

/** `$x.a.b` */
export type VariableNode = NodeOf<'variable', Variable>;

/** `.a.b` */
export type FieldNode = NodeOf<'field', undefined>;

/** Fields of something that is no field or variable itself: `(pipeline).a.b`, `f.a`. */
export type ChainNode = NodeOf<'chain', undefined>;

export type DotNode = NodeOf<'dot', undefined>;
export type NilNode = NodeOf<'nil', undefined>;
export type BoolNode = NodeOf<'bool', boolean>;

/** The detail of a number of few decimal digits is the number. */
export type NumberNode = NodeOf<'number', number | NumberLiteral>;

/** The detail is the text that it means. */
export type StringNode = NodeOf<'string', string>;

export type LiteralNode = BoolNode | NilNode | NumberNode | StringNode;

export type Node =
  | PipeNode
  | CallNode
  | LogicNode
  | ApplyNode
  | VariableNode
  | FieldNode
  | ChainNode
  | DotNode
  | LiteralNode;

/** Where variables are found. */
export interface Variable {
  /** In this order; none when there is no such variable at this place. */
  readonly slots: readonly number[];
  /** Has the first slot always been filled? */
  readonly isSure: boolean;
  /** The slot that tells of a range's element whether it was reached by an interface type; -1 where there is none. */
  readonly flagSlot: number;
}

/** What a pipeline's value is stored in. */
export interface Declaration {
  /** With the dollar. */
  readonly names: readonly string[];
  /** `=` instead of `:=`. */
  readonly assigns: boolean;
  /** For each name where it is found. */
  readonly slots: readonly (readonly number[])[];
}

/** What a call needs to know of its function. */
export interface Callee {
  readonly function: TemplateFunction;
  /** Why it cannot be called with so many operands. */
  readonly problem: string | undefined;
  /** How many arguments it is given one by one; 0 where it gets a list of them. */
  readonly direct: 0 | 1 | 2 | 3;
  /** Of each argument, that of a piped value last. */
  readonly types: readonly ParameterType[];
  /** Of each operand what it always is; `UNSET` where that is not known. */
  readonly constants: readonly Value[];
  /** Is there a literal that cannot be an argument where it stands? */
  readonly isRefused: boolean;
}

const nothing: readonly never[] = [];

/** Makes a node; the one place where nodes are made. */
export function makeNode<N extends Node>(
  kind: N['kind'],
  at: number,
  text: string,
  detail: N['detail'],
  parts: readonly Node[] = nothing,
  names: readonly string[] = nothing,
): N {
  return { kind, at, text, names, parts, detail } as N;
}

export function isLiteral(node: Node): node is LiteralNode {
  const { kind } = node;
  return kind === 'string' || kind === 'number' || kind === 'bool' || kind === 'nil';
}
