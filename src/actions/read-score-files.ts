import type { Problem } from '../errors/problem';
import { UserError, userError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { ScoreInput } from '../score/load-workloads';

/** The Score files of a run, and what is to be changed in them. */
export interface ScoreFilesRequest {
  readonly files: readonly string[];
  readonly overridesFile?: string | undefined;
  readonly overrideProperties: readonly string[];
  readonly image?: string | undefined;
}

/** Reads the Score files in sorted order, with their overrides; all that cannot be read are told together. */
export function readScoreFiles(request: ScoreFilesRequest, files: Files): readonly ScoreInput[] {
  refuseAmbiguous(request);
  const problems: Problem[] = [];
  const read = (file: string, flag = ''): string => {
    try {
      return files.readText(file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, message: flag + problem.message })));
      return '';
    }
  };
  const { overridesFile, overrideProperties: properties } = request;
  const overrides =
    overridesFile === undefined ? [] : [{ file: overridesFile, text: read(overridesFile, '--overrides-file: ') }];
  const inputs = [...new Set(request.files)].sort().map((file) => ({ file, text: read(file), overrides, properties }));
  if (problems.length > 0) throw new UserError(problems);
  return inputs;
}

/** Overrides and an image belong to one workload: with several files it would be a guess which. */
function refuseAmbiguous(request: ScoreFilesRequest): void {
  const { overridesFile, overrideProperties, image, files } = request;
  const given = [
    ...(overridesFile === undefined ? [] : ['--overrides-file']),
    ...(overrideProperties.length === 0 ? [] : ['--override-property']),
    ...(image === undefined ? [] : ['--image']),
  ];
  if (given.length === 0 || files.length === 1) return;
  throw userError('usage', `${given.join(', ')} cannot be used with ${files.length} Score files: give exactly one`);
}
