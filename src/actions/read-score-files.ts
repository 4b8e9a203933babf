import type { Problem } from '../errors/problem';
import { problemsIn, UserError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { ImageRequest } from '../score/apply-image';
import { decodeScore, type ScoreDocument } from '../score/decode-score';
import type { ScoreInput } from '../score/load-workloads';
import type { SourceFile } from '../score/source-file';
import { assignChanges, type ChangeRequest, hasChanges } from './assign-changes';

/** A Score file with all that the command line wants changed in it. */
export interface GivenScoreFile extends ScoreInput {
  readonly images: readonly ImageRequest[];
}

/** Reads the Score files with their overrides; all that cannot be read are told together. */
export function readScoreFiles(
  paths: readonly string[],
  request: ChangeRequest,
  files: Files,
): readonly GivenScoreFile[] {
  const problems: Problem[] = [];
  const read = (file: string, flag = ''): string => {
    try {
      return files.readText(file, { anyKind: true });
    } catch (error) {
      problems.push(...problemsIn(error).map((problem) => ({ ...problem, message: flag + problem.message })));
      return '';
    }
  };
  const sources = paths.map((file) => ({ file, text: read(file) }));
  if (problems.length > 0) throw new UserError(problems);
  const named = nameWorkloads(sources);
  // Files without a name are refused when they are loaded, whatever is to be changed in them.
  if (named === undefined) return sources.map((source) => ({ ...source, images: [] }));
  if (!hasChanges(request)) return named.map((source) => ({ ...source, images: [] }));
  const changes = assignChanges(
    request,
    named.map(({ name }) => name),
  );
  const inputs = named.map(({ name, ...source }): GivenScoreFile => {
    const { overridesFiles = [], properties = [], images = [] } = changes.get(name) ?? {};
    const overrides = overridesFiles.map((file) => ({ file, text: read(file, '--overrides-file: ') }));
    return { ...source, overrides, properties, images };
  });
  if (problems.length > 0) throw new UserError(problems);
  return inputs;
}

/** The files with the names of their workloads; undefined when one has none, or two have the same. */
function nameWorkloads(sources: readonly SourceFile[]): readonly ScoreDocument[] | undefined {
  try {
    const named = sources.map(decodeScore);
    return new Set(named.map(({ name }) => name)).size === sources.length ? named : undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}
