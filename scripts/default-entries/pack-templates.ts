import { parseTemplate } from '../../src/gotemplate';
import type { Node } from '../../src/gotemplate/ast';
import {
  nodeKinds,
  type PackedNode,
  type PackedStep,
  type PackedTemplate,
  type PackedTemplates,
  stepKinds,
} from '../../src/gotemplate/packed-template';
import type { Step } from '../../src/gotemplate/program';
import type { TemplateOptions } from '../../src/gotemplate/template';

/** A template to pack. */
type Template = Omit<TemplateOptions, 'functions'>;

/**
 * Parses templates and packs what comes out of it (see `createUnpacking`). Throws for a template that defines or calls others, or has a
 * number in it that is more than a few decimal digits.
 */
export function packTemplates(all: readonly Template[], functions: TemplateOptions['functions']): PackedTemplates {
  const pipes: string[] = [];
  const placeOf = (pipe: PackedNode): number => {
    const text = JSON.stringify(pipe);
    const place = pipes.indexOf(text);
    return place < 0 ? pipes.push(text) - 1 : place;
  };
  const templates = Object.fromEntries(
    all.map((template) => [template.name, packTemplate({ ...template, functions }, placeOf)]),
  );
  return { pipes: pipes.map((text) => JSON.parse(text)), templates };
}

/** Equal pipelines have one place. */
type PlaceOf = (pipe: PackedNode) => number;

function packTemplate(options: TemplateOptions, placeOf: PlaceOf): PackedTemplate {
  const { programs } = parseTemplate(options);
  const program = programs.get(options.name);
  if (program === undefined || programs.size > 1) throw new Error('a template that defines others cannot be packed');
  return { slots: program.slots, code: program.code.map((step) => packStep(step, placeOf)) };
}

function packStep({ kind, at, text, pipe, to, elements, withs }: Step, placeOf: PlaceOf): PackedStep {
  const place = stepKinds.indexOf(kind);
  if (place < 0) throw new Error(`a step of the kind '${kind}' cannot be packed`);
  if (kind === 'text') return [place, at, at + text.length];
  const packed = pipe.parts.length === 0 ? -1 : placeOf(packNode(pipe));
  if (kind === 'range' || kind === 'next') return [place, at, packed, to.at, withs, elements];
  if (kind === 'break') return [place, at, packed, to.at, withs];
  return to.at > 0 ? [place, at, packed, to.at] : [place, at, packed];
}

function packNode({ kind, at, text, parts, names, detail }: Node): PackedNode {
  const place = nodeKinds.indexOf(kind);
  if (kind === 'number' && typeof detail !== 'number') throw new Error(`the number ${text} cannot be packed`);
  if (detail !== undefined) return [place, at, text, parts.map(packNode), names, detail];
  if (names.length > 0) return [place, at, text, parts.map(packNode), names];
  return [place, at, text, parts.map(packNode)];
}
