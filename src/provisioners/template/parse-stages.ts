import type { Problem } from '../../errors/problem';
import { type Stage, stages, type TemplateEntry } from '../provisioner-entry';
import type { Dialect, ParsedTemplate } from './dialect';
import { goDialect } from './go-dialect';
import { createReady, type ReadyTemplates } from './ready-templates';
import { trimmedText } from './trim';

/** An entry's templates, ready to be rendered any number of times, or what is wrong with them. */
export interface ParsedStages {
  readonly templates: ReadonlyMap<Stage, ParsedTemplate>;
  readonly problems: readonly Problem[];
}

/** Templates that were parsed before: entries of one kind have many in common. */
export type KnownTemplates = Map<string, ParsedTemplate>;

/** Parses all templates of an entry that are not known or ready; unknown functions are found here, too. */
export function parseStages(
  entry: TemplateEntry,
  known: KnownTemplates = new Map(),
  ready?: ReadyTemplates,
): ParsedStages {
  const dialect = entry.dialect === 'go' ? goDialect : loadNunjucks();
  const takeReady = ready && createReady(ready);
  const templates = new Map<Stage, ParsedTemplate>();
  const problems: Problem[] = [];
  for (const stage of stages) {
    const text = trimmedText(entry.templates[stage] ?? '');
    if (text === '') continue;
    const key = `${entry.dialect} ${stage} ${text}`;
    const parsed = known.get(key) ?? (takeReady ? takeReady(stage, text) : dialect.parse(entry, stage, text));
    if ('problem' in parsed) problems.push(parsed.problem);
    else {
      known.set(key, parsed);
      templates.set(stage, parsed);
    }
  }
  return { templates, problems };
}

/** Loaded with the first entry that needs it. */
function loadNunjucks(): Dialect {
  const { nunjucksDialect } = require('./nunjucks-dialect') as typeof import('./nunjucks-dialect');
  return nunjucksDialect;
}
