import type { NumberLiteral } from './parse-number';

/** Where a node stands: an offset into the template's source, in UTF-16 units. */
interface Positioned {
  readonly at: number;
}

export interface ListNode extends Positioned {
  readonly kind: 'list';
  readonly nodes: readonly StatementNode[];
}

export interface TextNode extends Positioned {
  readonly kind: 'text';
  readonly text: string;
}

export interface ActionNode extends Positioned {
  readonly kind: 'action';
  readonly pipe: PipeNode;
}

/** if, with and range share their shape. */
export interface BranchNode extends Positioned {
  readonly kind: 'if' | 'with' | 'range';
  readonly pipe: PipeNode;
  readonly list: ListNode;
  readonly elseList: ListNode | undefined;
}

export interface TemplateNode extends Positioned {
  readonly kind: 'template';
  readonly name: string;
  readonly pipe: PipeNode | undefined;
}

interface JumpNode extends Positioned {
  readonly kind: 'break' | 'continue';
}

export type StatementNode = TextNode | ActionNode | BranchNode | TemplateNode | JumpNode;

export interface PipeNode extends Positioned {
  readonly kind: 'pipe';
  readonly variables: readonly VariableNode[];
  /** `=` instead of `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly CommandNode[];
}

export interface CommandNode extends Positioned {
  readonly kind: 'command';
  /** The first is what is called or evaluated. */
  readonly operands: readonly [OperandNode, ...OperandNode[]];
}

export interface IdentifierNode extends Positioned {
  readonly kind: 'identifier';
  readonly name: string;
}

/** `$x.a.b`: the first name has the dollar. */
export interface VariableNode extends Positioned {
  readonly kind: 'variable';
  readonly names: readonly string[];
}

export interface FieldNode extends Positioned {
  readonly kind: 'field';
  readonly names: readonly string[];
}

/** Fields of something that is no field or variable itself: `(pipeline).a.b`, `f.a`. */
export interface ChainNode extends Positioned {
  readonly kind: 'chain';
  readonly operand: OperandNode;
  readonly names: readonly string[];
}

interface DotNode extends Positioned {
  readonly kind: 'dot';
}

export interface NilNode extends Positioned {
  readonly kind: 'nil';
}

export interface BoolNode extends Positioned {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface NumberNode extends Positioned, NumberLiteral {
  readonly kind: 'number';
}

export interface StringNode extends Positioned {
  readonly kind: 'string';
  /** As it is written, quotes included. */
  readonly quoted: string;
  readonly text: string;
}

export type OperandNode =
  | IdentifierNode
  | VariableNode
  | FieldNode
  | ChainNode
  | PipeNode
  | DotNode
  | NilNode
  | BoolNode
  | NumberNode
  | StringNode;

export type Node = ListNode | StatementNode | PipeNode | CommandNode | OperandNode;
