import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../errors/problem';
import type { Files } from '../host/host';
import type { Workload } from '../score/workload';
import type { State } from '../state/state';
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

/** What a project itself consists of, below its directory. */
const projectFile =
  /^(?:state\.yaml|project\.yaml|provisioners\.lock\.yaml|\.gitignore|lock(?:\..*)?|.*\.provisioners\.yaml|patches\/.*)$/;

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
  const isFile = (path: string): boolean => files.status(path)?.kind === 'file';
  // Without an output on disk there is nothing to lose, and no input needs a look.
  const read = outputs.some(({ path }) => isFile(path))
    ? new Set(
        inputsOf(request, state)
          .filter(isFile)
          .map((path) => placeOf(path, files)),
      )
    : new Set<string>();
  const home = placeOf(PROJECT_DIRECTORY, files);
  throwProblems(
    outputs.flatMap(({ flag, path }): readonly Problem[] => {
      const place = placeOf(path, files);
      if (read.has(place)) return [refuse(`${flag} names ${path}, which this project is generated from`)];
      const isOurs = projectFile.test(relative(home, place).split(sep).join('/'));
      return isOurs ? [refuse(`${flag} names ${path}, a file of the project itself`)] : [];
    }),
  );
}

function inputsOf({ overridesFiles = [], envFile }: Request, { workloads }: State): readonly string[] {
  return [
    ...Object.values(workloads).flatMap(({ file, spec }) => [
      ...(file === undefined ? [] : [file]),
      ...mountedBy(spec).map((source) => join(dirname(file ?? '.'), source)),
    ]),
    ...overridesFiles.flatMap((text) => [text, text.slice(text.indexOf('=') + 1)]),
    ...(envFile === undefined ? [] : [envFile]),
  ];
}

function mountedBy({ containers }: Workload): readonly string[] {
  return Object.values(containers).flatMap(({ files = {} }) =>
    Object.values(files).flatMap(({ source }) => (source === undefined ? [] : [source])),
  );
}

function refuse(message: string): Problem {
  return { code: 'usage', message: `${message}: name another file` };
}
