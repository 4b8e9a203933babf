import type { Problem } from '../../errors/problem';
import { parseTemplate, TemplateParseError } from '../../gotemplate';
import { type Stage, stages, type TemplateEntry } from '../provisioner-entry';
import { provisionerFunctions } from './functions';
import { parseProblem } from './template-problem';
import { trimTemplate } from './trim';

type ParsedTemplate = ReturnType<typeof parseTemplate>;

/** An entry's templates, ready to be rendered any number of times, or what is wrong with them. */
export interface ParsedStages {
  readonly templates: ReadonlyMap<Stage, ParsedTemplate>;
  readonly problems: readonly Problem[];
}

/** Parses all templates of an entry; unknown functions are found here, too. */
export function parseStages(entry: TemplateEntry): ParsedStages {
  const templates = new Map<Stage, ParsedTemplate>();
  const problems: Problem[] = [];
  for (const stage of stages) {
    const { text } = trimTemplate(entry.templates[stage] ?? '');
    if (text === '') continue;
    try {
      templates.set(stage, parseTemplate({ name: stage, text, functions: provisionerFunctions }));
    } catch (error) {
      if (!(error instanceof TemplateParseError)) throw error;
      problems.push(parseProblem(entry, stage, error, Object.keys(provisionerFunctions)));
    }
  }
  return { templates, problems };
}
