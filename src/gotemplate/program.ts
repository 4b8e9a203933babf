import { makeNode, type PipeNode } from './ast';
import type { FunctionLookup } from './function-lookup';

/** A position in the code that is known only later. */
export interface Label {
  at: number;
}

/** Where a range puts its elements; -1 stands for nowhere. */
export interface ElementSlots {
  /** How many variables are in its head. */
  readonly count: number;
  readonly key: number;
  readonly element: number;
  /** Takes whether the element was reached by an interface type. */
  readonly flag: number;
}

export type StepKind =
  | 'text'
  /** Writes a value. */
  | 'print'
  /** Stores a value in variables. */
  | 'run'
  | 'if'
  | 'with'
  | 'endWith'
  /** Begins a loop. */
  | 'range'
  /** Goes on to the next element of the loop, or leaves it. */
  | 'next'
  | 'jump'
  | 'break'
  | 'template'
  | 'return';

/** A step of a template. All kinds have one layout, as nodes have. */
export interface Step {
  readonly kind: StepKind;
  /** Where it stands in the source, in UTF-16 units; the nodes of its pipeline count from there. */
  readonly at: number;
  /** What is written, or the name of a template that is called. */
  readonly text: string;
  readonly pipe: PipeNode;
  /** Where to go on when it is not with the next step. */
  readonly to: Label;
  /** Of `range` and `next`. */
  readonly elements: ElementSlots;
  /** Of `break` in the else part of a range, where no loop runs: blocks of `with` that are left. -1 where a loop is left. */
  readonly withs: number;
}

/** A compiled template: the main one or one that is defined in the same source. */
export interface Program {
  readonly name: string;
  readonly source: TemplateSource;
  readonly code: readonly Step[];
  /** Places for variables; the first is `$`. */
  readonly slots: number;
}

export interface TemplateSource {
  readonly name: string;
  readonly text: string;
  readonly functions: FunctionLookup;
}

/** In steps without a pipeline, and in calls of templates that hand nothing on. */
export const noPipe: PipeNode = makeNode('pipe', 0, '', undefined);

const noLabel: Label = { at: 0 };
const noElements: ElementSlots = { count: 0, key: -1, element: -1, flag: -1 };

/** What a step has besides its kind and place. */
type StepParts = { readonly [K in 'to' | 'elements' | 'withs']?: Step[K] | undefined };

/** Makes a step; the one place where steps are made. */
export function makeStep(kind: StepKind, at: number, text: string, pipe: PipeNode, parts?: StepParts): Step {
  if (parts === undefined) return { kind, at, text, pipe, to: noLabel, elements: noElements, withs: -1 };
  const { to = noLabel, elements = noElements, withs = -1 } = parts;
  return { kind, at, text, pipe, to, elements, withs };
}
