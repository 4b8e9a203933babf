import { parseSource } from './parser';
import type { Template, TemplateOptions } from './template';
import { vocabularyOf } from './vocabulary';

/** Parses a template. Throws `TemplateParseError`, also for functions that nobody defines. */
export function parseTemplate({ name, text, functions: table }: TemplateOptions): Template {
  const { functions, known } = vocabularyOf(table);
  return { name, programs: parseSource({ name, text, functions }, known) };
}
