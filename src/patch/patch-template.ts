import type { Problem } from '../errors/problem';
import type { FunctionTable, RenderContext } from '../gotemplate/function';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import type { Workload } from '../score/workload';

/** The languages that patch templates are written in. */
export type PatchLanguage = 'go' | 'nunjucks';

export interface PatchTemplate {
  /** As messages name it. */
  readonly name: string;
  readonly text: string;
  readonly language: PatchLanguage;
}

/** What a patch template sees. */
export interface PatchScene {
  readonly manifests: readonly Manifest[];
  /** Score specs by workload name. */
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly namespace: string;
  /** What it can call besides sprig's functions. */
  readonly functions: FunctionTable;
  readonly context: RenderContext;
  readonly log: Log;
}

/** What a template language does for patches. */
export interface PatchDialect {
  /** What keeps a template from being parsed. */
  findProblem(template: PatchTemplate, functions: FunctionTable): Problem | undefined;
  /** The text that a template yields; throws a `UserError` with the place in the template. */
  render(template: PatchTemplate, scene: PatchScene): string;
  /** Does the text hold nothing that depends on what is given? */
  isFixed(text: string): boolean;
}

/** The language of a patch template, by the name of its file. */
export function languageOf(name: string): PatchLanguage {
  return name.endsWith('.njk') ? 'nunjucks' : 'go';
}

/** What does a language's work; nunjucks is loaded with the first template that needs it. */
export function dialectOf(language: PatchLanguage): PatchDialect {
  if (language === 'nunjucks') {
    const { nunjucksPatches } = require('./nunjucks-patches') as typeof import('./nunjucks-patches');
    return nunjucksPatches;
  }
  const { goPatches } = require('./go-patches') as typeof import('./go-patches');
  return goPatches;
}
