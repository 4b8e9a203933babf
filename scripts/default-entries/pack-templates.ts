import { parseTemplate } from '../../src/gotemplate';
import type { Node } from '../../src/gotemplate/ast';
import { nodeKinds, type PackedTemplates, stepKinds } from '../../src/gotemplate/packed-template';
import type { ElementSlots, Step } from '../../src/gotemplate/program';
import type { TemplateOptions } from '../../src/gotemplate/template';

/** A template to pack. */
type Template = Omit<TemplateOptions, 'functions'>;

/**
 * Parses templates and packs what comes out of it (see `createUnpacking`). Throws for a template that defines or calls others, or has a
 * number in it that is more than a few decimal digits.
 */
export function packTemplates(all: readonly Template[], functions: TemplateOptions['functions']): PackedTemplates {
  const nodes: unknown[] = [];
  const places = new Map<string, number>();
  // Equal pipelines have one place.
  const placeOf = (pipe: Node): number => {
    const packed = packNode(pipe);
    const key = JSON.stringify(packed);
    const place = places.get(key) ?? nodes.push(...packed) - packed.length;
    places.set(key, place);
    return place;
  };
  const pack = (template: Template): readonly number[] => packTemplate({ ...template, functions }, placeOf);
  return { nodes, templates: Object.fromEntries(all.map((template) => [template.name, pack(template)])) };
}

function packTemplate(options: TemplateOptions, placeOf: (pipe: Node) => number): readonly number[] {
  const { programs } = parseTemplate(options);
  const program = programs.get(options.name);
  if (program === undefined || programs.size > 1) throw new Error('a template that defines others cannot be packed');
  return [program.slots, ...program.code.flatMap((step) => packStep(step, placeOf))];
}

function packStep({ kind, at, text, pipe, to, elements, withs }: Step, placeOf: (pipe: Node) => number): number[] {
  if (kind === 'template') throw new Error('a template that calls others cannot be packed');
  const head = [stepKinds.indexOf(kind), at];
  switch (kind) {
    case 'text':
      return [...head, at + text.length];
    case 'print':
    case 'run':
      return [...head, placeOf(pipe)];
    case 'if':
    case 'with':
      return [...head, placeOf(pipe), to.at];
    case 'range':
      return [...head, placeOf(pipe), to.at, ...packSlots(elements)];
    case 'next':
      return [...head, to.at, ...packSlots(elements)];
    case 'jump':
      return [...head, to.at];
    case 'break':
      return [...head, to.at, withs];
    case 'endWith':
    case 'return':
      return head;
  }
}

function packSlots({ count, key, element, flag }: ElementSlots): number[] {
  return [count, key, element, flag];
}

function packNode({ kind, at, text, parts, names, detail }: Node): readonly unknown[] {
  const head = [nodeKinds.indexOf(kind), at];
  const packedParts = [parts.length, ...parts.flatMap(packNode)];
  const packedNames = [names.length, ...names];
  switch (kind) {
    case 'pipe':
      return [...head, detail ?? null, ...packedParts];
    case 'call':
      return [...head, text, ...packedParts];
    case 'field':
      return [...head, ...packedNames];
    case 'variable':
      return [...head, text, detail, ...packedNames];
    case 'apply':
      return [...head, ...packedParts];
    case 'chain':
      return [...head, ...packedParts, ...packedNames];
    case 'logic':
      return [...head, text, detail, ...packedParts];
    case 'number':
      if (typeof detail !== 'number') throw new Error(`the number ${text} cannot be packed`);
      return [...head, text, detail];
    case 'string':
      return [...head, text, detail === text.slice(1, -1) ? null : detail];
    default:
      return [...head, text, detail ?? null];
  }
}
