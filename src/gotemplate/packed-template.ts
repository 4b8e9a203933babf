import { makeNode, type Node, type PipeNode } from './ast';
import { type ElementSlots, makeStep, noPipe, type Program, type Step, type StepKind } from './program';
import type { Template, TemplateOptions } from './template';
import { vocabularyOf } from './vocabulary';

/** The kinds of nodes: packed ones have the place of theirs. */
export const nodeKinds: readonly Node['kind'][] = [
  'pipe',
  'call',
  'field',
  'variable',
  'string',
  'number',
  'logic',
  'apply',
  'chain',
  'dot',
  'nil',
  'bool',
];

/** The kinds of steps, likewise; templates that call others are not packed. */
export const stepKinds: readonly StepKind[] = [
  'text',
  'print',
  'run',
  'if',
  'with',
  'endWith',
  'range',
  'next',
  'jump',
  'break',
  'return',
];

/** What it does not have is left out at the end. */
export type PackedNode = readonly [
  kind: number,
  at: number,
  text: string,
  parts: readonly PackedNode[],
  names?: readonly string[],
  detail?: unknown,
];

/** What it does not have is left out at the end. */
export type PackedStep = readonly [
  kind: number,
  at: number,
  /** Which of the pipelines; -1 is none. Of a text: where it ends in the source. */
  pipe: number,
  to?: number,
  withs?: number,
  elements?: ElementSlots,
];

/** What parsing made of a template, as JSON can hold it. */
export interface PackedTemplate {
  readonly slots: number;
  readonly code: readonly PackedStep[];
}

/** Templates, by name, that have pipelines in common. */
export interface PackedTemplates {
  readonly pipes: readonly PackedNode[];
  readonly templates: Readonly<Record<string, PackedTemplate>>;
}

/** Gives what `parseTemplate` makes of a template that is packed under its name; the text must be the one that was packed. */
export type Unpack = (options: TemplateOptions) => Template;

/** Prepares to unpack templates. Nothing is done for those that are not asked for. */
export function createUnpacking({ pipes, templates }: PackedTemplates): Unpack {
  const unpacked: PipeNode[] = [];
  const pipeAt = (at: number): PipeNode => {
    if (at < 0) return noPipe;
    unpacked[at] ??= unpackNode(pipes[at] as PackedNode) as PipeNode;
    return unpacked[at];
  };
  return ({ name, text, functions }) => {
    const { slots, code } = templates[name] as PackedTemplate;
    const source = { name, text, functions: vocabularyOf(functions).functions };
    const program: Program = { name, source, code: code.map((step) => unpackStep(step, text, pipeAt)), slots };
    return { name, programs: new Map([[name, program]]) };
  };
}

// Not by patterns of parameters, which are iterators until the engine compiles them.

function unpackStep(step: PackedStep, source: string, pipeAt: (at: number) => PipeNode): Step {
  const kind = stepKinds[step[0]] as StepKind;
  const at = step[1];
  const pipe = step[2];
  if (kind === 'text') return makeStep(kind, at, source.slice(at, pipe), noPipe);
  const to = step[3];
  const parts = to === undefined ? undefined : { to: { at: to }, withs: step[4], elements: step[5] };
  return makeStep(kind, at, '', pipeAt(pipe), parts);
}

function unpackNode(node: PackedNode): Node {
  const parts = node[3].map(unpackNode);
  return makeNode(nodeKinds[node[0]] as Node['kind'], node[1], node[2], node[5] as Node['detail'], parts, node[4]);
}
