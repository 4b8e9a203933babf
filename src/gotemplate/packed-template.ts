import { type LogicNode, makeNode, type Node, type PipeNode, type StringNode, type VariableNode } from './ast';
import { type ElementSlots, makeStep, noPipe, type Program, type Step } from './program';
import type { Template, TemplateOptions } from './template';
import { vocabularyOf } from './vocabulary';

/** The kinds of nodes: packed ones begin with the place of theirs. */
export const nodeKinds = [
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
] as const;

/** The kinds of steps, likewise; templates that call others are not packed. */
export const stepKinds = [
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
] as const;

/**
 * What parsing made of some templates, as data of JSON. Nodes and steps stand one behind the other in lists, since lists within lists
 * would be most of what they are kept in: what each has, in the order in which `unpack-template` takes it, and how many there are of what follows.
 */
export interface PackedTemplates {
  /** Pipelines. */
  readonly nodes: readonly unknown[];
  /** By name the slots of a template, and its steps. They name a pipeline by where it begins. */
  readonly templates: Readonly<Record<string, readonly number[]>>;
}

/** Gives what `parseTemplate` makes of a template that is packed under its name; the text must be the one that was packed. */
export type Unpack = (options: TemplateOptions) => Template;

/** Prepares to unpack templates. Nothing is done for those that are not asked for. */
export function createUnpacking({ nodes, templates }: PackedTemplates): Unpack {
  const unpacked = new Map<number, PipeNode>();
  const pipeAt = (at: number): PipeNode => {
    const known = unpacked.get(at);
    if (known !== undefined) return known;
    const pipe = unpackNode({ data: nodes, at }) as PipeNode;
    unpacked.set(at, pipe);
    return pipe;
  };
  return ({ name, text, functions }) => {
    const source = { name, text, functions: vocabularyOf(functions).functions };
    const program = unpackProgram(templates[name] ?? [], source, pipeAt);
    return { name, programs: new Map([[name, program]]) };
  };
}

/** Goes through a list. What stands at known places behind where it is, is read there: a call for each would take longer than the rest. */
interface Reader {
  readonly data: readonly unknown[];
  at: number;
}

function unpackProgram(
  packed: readonly number[],
  source: Program['source'],
  pipeAt: (at: number) => PipeNode,
): Program {
  const code: Step[] = [];
  const reader = { data: packed, at: 1 };
  while (reader.at < packed.length) code.push(unpackStep(reader, packed, source.text, pipeAt));
  return { name: source.name, source, code, slots: packed[0] as number };
}

function unpackStep(reader: Reader, data: readonly number[], source: string, pipeAt: (at: number) => PipeNode): Step {
  const start = reader.at;
  const kind = stepKinds[data[start] as number] as (typeof stepKinds)[number];
  const at = data[start + 1] as number;
  // The end of a text, or where a pipeline or a step stands.
  const third = data[start + 2] as number;
  switch (kind) {
    case 'text':
      reader.at = start + 3;
      return makeStep(kind, at, source.slice(at, third), noPipe);
    case 'print':
    case 'run':
      reader.at = start + 3;
      return makeStep(kind, at, '', pipeAt(third));
    case 'if':
    case 'with':
      reader.at = start + 4;
      return makeStep(kind, at, '', pipeAt(third), { to: { at: data[start + 3] as number } });
    case 'range':
      reader.at = start + 8;
      return makeStep(kind, at, '', pipeAt(third), {
        to: { at: data[start + 3] as number },
        elements: slotsAt(data, start + 4),
      });
    case 'next':
      reader.at = start + 7;
      return makeStep(kind, at, '', noPipe, { to: { at: third }, elements: slotsAt(data, start + 3) });
    case 'jump':
      reader.at = start + 3;
      return makeStep(kind, at, '', noPipe, { to: { at: third } });
    case 'break':
      reader.at = start + 4;
      return makeStep(kind, at, '', noPipe, { to: { at: third }, withs: data[start + 3] });
    case 'endWith':
    case 'return':
      reader.at = start + 2;
      return makeStep(kind, at, '', noPipe);
  }
}

function slotsAt(data: readonly number[], at: number): ElementSlots {
  const [count, key, element, flag] = data.slice(at, at + 4) as [number, number, number, number];
  return { count, key, element, flag };
}

function unpackNode(reader: Reader): Node {
  const { data, at: start } = reader;
  const kind = nodeKinds[data[start] as number] as Node['kind'];
  const at = data[start + 1] as number;
  // A text or a detail, where there is one.
  const third = data[start + 2];
  switch (kind) {
    case 'pipe':
      reader.at = start + 3;
      return makeNode<PipeNode>(kind, at, '', (third as PipeNode['detail']) ?? undefined, unpackParts(reader));
    case 'call':
      reader.at = start + 3;
      return makeNode(kind, at, third as string, undefined, unpackParts(reader));
    case 'field':
      reader.at = start + 2;
      return makeNode(kind, at, '', undefined, undefined, unpackNames(reader));
    case 'variable':
      reader.at = start + 4;
      return makeNode<VariableNode>(
        kind,
        at,
        third as string,
        data[start + 3] as VariableNode['detail'],
        undefined,
        unpackNames(reader),
      );
    case 'apply':
      reader.at = start + 2;
      return makeNode(kind, at, '', undefined, unpackParts(reader));
    case 'chain':
      reader.at = start + 2;
      return makeNode(kind, at, '', undefined, unpackParts(reader), unpackNames(reader));
    case 'logic':
      reader.at = start + 4;
      return makeNode<LogicNode>(
        kind,
        at,
        third as string,
        data[start + 3] as LogicNode['detail'],
        unpackParts(reader),
      );
    case 'string':
      reader.at = start + 4;
      return makeNode<StringNode>(
        kind,
        at,
        third as string,
        (data[start + 3] as string | null) ?? (third as string).slice(1, -1),
      );
    default:
      reader.at = start + 4;
      return makeNode(kind, at, third as string, (data[start + 3] ?? undefined) as Node['detail']);
  }
}

function unpackParts(reader: Reader): readonly Node[] {
  const count = reader.data[reader.at++] as number;
  if (count === 1) return [unpackNode(reader)];
  const parts = new Array<Node>(count);
  for (let at = 0; at < count; at++) parts[at] = unpackNode(reader);
  return parts;
}

function unpackNames(reader: Reader): readonly string[] {
  const count = reader.data[reader.at++] as number;
  const from = reader.at;
  reader.at += count;
  if (count === 1) return [reader.data[from] as string];
  return reader.data.slice(from, reader.at) as string[];
}
