import { createUnpacking, type PackedTemplates } from '../../gotemplate/packed-template';
import type { Stage } from '../provisioner-entry';
import type { ParsedTemplate } from './dialect';
import { provisionerFunctions } from './functions';
import { prepareGo } from './go-dialect';
import { type Forms, Renderings } from './renderings';

/** What the build has made of an entry's templates, as data of JSON: their programs, and the forms of what they yield. */
export interface ReadyTemplates {
  readonly packed: PackedTemplates;
  readonly forms: Readonly<Partial<Record<Stage, Forms>>>;
}

/** Prepares to take an entry's templates out of what the build has made of them; what is not asked for is left as it is. */
export function createReady({ packed, forms }: ReadyTemplates): (stage: Stage, text: string) => ParsedTemplate {
  const unpack = createUnpacking(packed);
  return (stage, text) =>
    prepareGo(unpack({ name: stage, text, functions: provisionerFunctions }), new Renderings(forms[stage]));
}
