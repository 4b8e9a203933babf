/** What nunjucks' parser makes of a template, as far as we walk it. Lines and columns count from 0. */
export interface Place {
  readonly lineno: number;
  readonly colno: number;
}

interface Typed<T extends string> extends Place {
  readonly typename: T;
}

interface List<T extends string> extends Typed<T> {
  readonly children: readonly SyntaxNode[];
}

interface Unary<T extends string> extends Typed<T> {
  readonly target: SyntaxNode;
}

interface Binary<T extends string> extends Typed<T> {
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
}

export interface SymbolNode extends Typed<'Symbol'> {
  readonly value: string;
}

export interface LiteralNode extends Typed<'Literal'> {
  readonly value: string | number | boolean | null | RegExp;
}

export interface TextNode extends Typed<'TemplateData'> {
  readonly value: string;
}

export interface PairNode extends Typed<'Pair'> {
  readonly key: SyntaxNode;
  readonly value: SyntaxNode;
}

export interface LookupNode extends Typed<'LookupVal'> {
  readonly target: SyntaxNode;
  readonly val: SyntaxNode | null;
}

export interface CallNode extends Typed<'FunCall'> {
  readonly name: SyntaxNode;
  readonly args: List<'NodeList'>;
}

export interface FilterNode extends Typed<'Filter'> {
  readonly name: SymbolNode;
  readonly args: List<'NodeList'>;
}

export interface CompareNode extends Typed<'Compare'> {
  readonly expr: SyntaxNode;
  readonly ops: readonly { readonly expr: SyntaxNode; readonly type: string }[];
}

export interface ConditionNode<T extends string> extends Typed<T> {
  readonly cond: SyntaxNode;
  readonly body: SyntaxNode;
  readonly else_: SyntaxNode | null;
}

export interface ForNode extends Typed<'For'> {
  readonly arr: SyntaxNode;
  readonly name: SyntaxNode;
  readonly body: SyntaxNode;
  readonly else_: SyntaxNode | null;
}

export interface MacroNode<T extends string = 'Macro' | 'Caller'> extends Typed<T> {
  readonly name: SyntaxNode;
  readonly args: List<'NodeList'>;
  readonly body: SyntaxNode;
}

export interface SetNode extends Typed<'Set'> {
  readonly targets: readonly SyntaxNode[];
  readonly value: SyntaxNode | null;
  readonly body?: SyntaxNode;
}

export interface SwitchNode extends Typed<'Switch'> {
  readonly expr: SyntaxNode;
  readonly cases: readonly { readonly cond: SyntaxNode; readonly body: List<'NodeList'> }[];
  readonly default: SyntaxNode | null;
}

export interface CaptureNode extends Typed<'Capture'> {
  readonly body: SyntaxNode;
}

export type ListNode = List<'Root' | 'NodeList' | 'Output' | 'Group' | 'Array' | 'Dict' | 'KeywordArgs'>;

/** Operators that nunjucks writes out as JavaScript's, so that JavaScript's precedence decides between them. */
export type OperatorNode =
  | Binary<'Or' | 'And' | 'Add' | 'Concat' | 'Sub' | 'Mul' | 'Div' | 'Mod'>
  | Unary<'Not' | 'Neg' | 'Pos'>
  | CompareNode;

export type SyntaxNode =
  | SymbolNode
  | LiteralNode
  | TextNode
  | PairNode
  | LookupNode
  | CallNode
  | FilterNode
  | ConditionNode<'If'>
  | ConditionNode<'InlineIf'>
  | ForNode
  | MacroNode<'Macro'>
  | MacroNode<'Caller'>
  | SetNode
  | SwitchNode
  | CaptureNode
  | ListNode
  | OperatorNode
  | Binary<'In' | 'Is' | 'FloorDiv' | 'Pow'>;
