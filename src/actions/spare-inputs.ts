import { basename, dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../errors/problem';
import type { Files } from '../host/host';
import type { Workload } from '../score/workload';
import type { State, WorkloadState } from '../state/state';
import { isDirectoryOutput } from './output-directory';
import { placeOf } from './place-of';
import type { OutputTarget } from './plan-output';
import { PROJECT_DIRECTORY } from './project';
import { throwProblems } from './report-problems';

interface Request extends Pick<OutputTarget, 'output' | 'secretsOutput'> {
  /** `FILE` or `WORKLOAD=FILE`. */
  readonly overridesFiles?: readonly string[] | undefined;
  readonly envFile?: string | undefined;
}

/** What a project itself consists of, behind the slash of its directory. */
const projectFile =
  /\/(?:state\.yaml|project\.yaml|provisioners\.lock\.yaml|\.gitignore|lock(?:\..*)?|.*\.provisioners\.yaml|patches\/.*)$/;

/**
 * Refuses outputs that would replace what is read: Score files of the project, files that they mount, files of overrides or variables, the
 * project's own files.
 */
export function spareInputs(request: Request, state: State, files: Files): void {
  const { output, secretsOutput } = request;
  const outputs = [
    ...(isDirectoryOutput(output) ? [] : [{ flag: '--output', path: output }]),
    ...(secretsOutput === undefined ? [] : [{ flag: '--secrets-output', path: secretsOutput }]),
  ].filter(({ path }) => path !== '-');
  if (outputs.length === 0) return;
  const sizes = outputs.map(({ path }) => sizeOfFile(path, files)).filter((size) => size !== undefined);
  const read = sizes.length === 0 ? new Set<string>() : placesOfInputs(request, state, sizes, files);
  throwProblems(
    outputs.flatMap(({ flag, path }): readonly Problem[] => {
      // A plain name that nothing has yet is where it says.
      const isNew = basename(path) === path && files.status(path) === undefined;
      const place = isNew ? files.absolutePath(path) : placeOf(path, files);
      if (read.has(place)) return [refuse(`${flag} names ${path}, which this project is generated from`)];
      return isOfProject(place, files) ? [refuse(`${flag} names ${path}, a file of the project itself`)] : [];
    }),
  );
}

/** Where the inputs are that may be one of the outputs on disk: of the same size. Without such an output there is nothing to lose. */
function placesOfInputs(request: Request, state: State, sizes: readonly number[], files: Files): ReadonlySet<string> {
  const places = new Set<string>();
  const take = (path: string): void => {
    const size = sizeOfFile(path, files);
    if (size !== undefined && sizes.includes(size)) places.add(placeOf(path, files));
  };
  for (const name in state.workloads) {
    const { file, spec } = state.workloads[name] as WorkloadState;
    if (file !== undefined) take(file);
    eachMounted(spec, (source) => take(join(dirname(file ?? '.'), source)));
  }
  for (const text of request.overridesFiles ?? []) {
    take(text);
    take(text.slice(text.indexOf('=') + 1));
  }
  if (request.envFile !== undefined) take(request.envFile);
  return places;
}

/** Is it one of the files that the project itself consists of? What is called as a file of provisioners is, counts as one wherever it lies. */
function isOfProject(place: string, files: Files): boolean {
  // Most outputs are called as none of them in any directory: where the project's is need not be asked.
  if (!projectFile.test(withSlashes(place))) return false;
  const home = placeOf(PROJECT_DIRECTORY, files);
  if (!place.startsWith(home + sep) && !place.endsWith('.provisioners.yaml')) return false;
  return withSlashes(sep + relative(home, place)).search(projectFile) === 0;
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

function sizeOfFile(path: string, files: Files): number | undefined {
  const status = files.status(path);
  return status?.kind === 'file' ? status.size : undefined;
}

function eachMounted({ containers }: Workload, take: (source: string) => void): void {
  for (const name in containers) {
    const files = containers[name]?.files;
    for (const target in files) {
      const source = files[target]?.source;
      if (source !== undefined) take(source);
    }
  }
}

function refuse(message: string): Problem {
  return { code: 'usage', message: `${message}: name another file` };
}
