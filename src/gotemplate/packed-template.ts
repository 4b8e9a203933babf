import { makeNode, type Node, type PipeNode } from './ast';
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
    const program = unpackProgram({ data: templates[name] ?? [], at: 0 }, source, pipeAt);
    return { name, programs: new Map([[name, program]]) };
  };
}

/** Goes through a list. */
interface Reader {
  readonly data: readonly unknown[];
  at: number;
}

function take<T>(reader: Reader): T {
  return reader.data[reader.at++] as T;
}

function unpackProgram(reader: Reader, source: Program['source'], pipeAt: (at: number) => PipeNode): Program {
  const slots = take<number>(reader);
  const code: Step[] = [];
  const { length } = reader.data;
  while (reader.at < length) code.push(unpackStep(reader, source.text, pipeAt));
  return { name: source.name, source, code, slots };
}

function unpackStep(reader: Reader, source: string, pipeAt: (at: number) => PipeNode): Step {
  const kind = stepKinds[take<number>(reader)] as (typeof stepKinds)[number];
  const at = take<number>(reader);
  switch (kind) {
    case 'text':
      return makeStep(kind, at, source.slice(at, take(reader)), noPipe);
    case 'print':
    case 'run':
      return makeStep(kind, at, '', pipeAt(take(reader)));
    case 'if':
    case 'with':
      return makeStep(kind, at, '', pipeAt(take(reader)), { to: { at: take(reader) } });
    case 'range':
      return makeStep(kind, at, '', pipeAt(take(reader)), { to: { at: take(reader) }, elements: unpackSlots(reader) });
    case 'next':
      return makeStep(kind, at, '', noPipe, { to: { at: take(reader) }, elements: unpackSlots(reader) });
    case 'jump':
      return makeStep(kind, at, '', noPipe, { to: { at: take(reader) } });
    case 'break':
      return makeStep(kind, at, '', noPipe, { to: { at: take(reader) }, withs: take(reader) });
    case 'endWith':
    case 'return':
      return makeStep(kind, at, '', noPipe);
  }
}

function unpackSlots(reader: Reader): ElementSlots {
  return { count: take(reader), key: take(reader), element: take(reader), flag: take(reader) };
}

function unpackNode(reader: Reader): Node {
  const kind = nodeKinds[take<number>(reader)] as Node['kind'];
  const at = take<number>(reader);
  switch (kind) {
    case 'pipe':
      return makeNode(kind, at, '', take(reader) ?? undefined, unpackParts(reader));
    case 'call':
      return makeNode(kind, at, take(reader), undefined, unpackParts(reader));
    case 'field':
      return makeNode(kind, at, '', undefined, undefined, unpackNames(reader));
    case 'variable':
      return makeNode(kind, at, take(reader), take(reader), undefined, unpackNames(reader));
    case 'apply':
      return makeNode(kind, at, '', undefined, unpackParts(reader));
    case 'chain':
      return makeNode(kind, at, '', undefined, unpackParts(reader), unpackNames(reader));
    case 'logic':
      return makeNode(kind, at, take(reader), take(reader), unpackParts(reader));
    case 'string': {
      const text = take<string>(reader);
      return makeNode(kind, at, text, take(reader) ?? text.slice(1, -1));
    }
    default:
      return makeNode(kind, at, take(reader), take(reader) ?? undefined);
  }
}

function unpackParts(reader: Reader): readonly Node[] {
  const parts = new Array<Node>(take<number>(reader));
  for (let at = 0; at < parts.length; at++) parts[at] = unpackNode(reader);
  return parts;
}

function unpackNames(reader: Reader): readonly string[] {
  const count = take<number>(reader);
  const from = reader.at;
  reader.at += count;
  return reader.data.slice(from, reader.at) as string[];
}
