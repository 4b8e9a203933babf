import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { userError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import { type LoadedWorkload, loadWorkloads } from '../score/load-workloads';
import { addWorkloads } from '../state/add-workloads';
import type { State } from '../state/state';
import { applyGivenImages, type GivenWorkloads } from './apply-given-images';
import { type ChangeRequest, hasChanges } from './assign-changes';
import { expandScoreFiles, findScoreFiles } from './find-score-files';
import { readScoreFiles } from './read-score-files';

/** What is to be generated, and what is to be changed in it. */
export interface GivenRequest extends ChangeRequest {
  /** Score files, and directories with Score files in them. */
  readonly files: readonly string[];
}

/** Loads the given Score files, with overrides and images from the command line applied; problems of images are given along. */
export function loadGiven(request: GivenRequest, host: Host, log: Log): GivenWorkloads {
  if (request.files.length === 0 && !hasChanges(request)) return { workloads: [], problems: [] };
  const inputs = readScoreFiles(expandScoreFiles(request.files, host.files, log), request, host.files);
  const { workloads, changes } = loadWorkloads(inputs);
  for (const { overrides = [], properties = [] } of inputs) {
    for (const { file } of overrides) log.info(`Applying overrides from ${file}`);
    for (const property of properties) log.info(`Overriding '${property.split('=')[0]}'`);
  }
  for (const { file, message } of changes) log.info(`${file}: ${message}`);
  const images = new Map(inputs.map((input) => [input.file, input.images]));
  return applyGivenImages(workloads, ({ file }) => images.get(file) ?? [], log);
}

/** Adds what is given to the state. A project that has no workload then is an error that names the Score files to be found. */
export function addGiven(saved: State, given: readonly LoadedWorkload[], host: Host): State {
  const state = addWorkloads(
    saved,
    given.map(({ workload, file }) => ({ workload, file: pathInProject(file, host.files) })),
  );
  if (Object.keys(state.workloads).length > 0) return state;
  throw userError('empty-project', 'Project is empty, please add a score file', {
    hint: howToGenerate(findScoreFiles('.', host.files)),
  });
}

/** More are not named one by one: the directory stands for them. */
const MOST_NAMED = 5;

function howToGenerate(found: readonly string[]): string {
  if (found.length === 0) return 'For instance: score-k8s generate score.yaml';
  const given = found.length > MOST_NAMED || found.some((file) => /\s/.test(file)) ? '.' : found.join(' ');
  const [some, more] = [found.slice(0, MOST_NAMED).join(', '), found.length - MOST_NAMED];
  return `Score files here: ${some}${more > 0 ? ` and ${more} more` : ''}. To take them: score-k8s generate ${given}`;
}

/**
 * A state file says the same on every machine. Parity: a path that is relative already is kept as it was given; that of a
 * pipe (`/dev/stdin`) means nothing afterwards.
 */
function pathInProject(path: string, files: Files): string {
  if (!isAbsolute(path) || files.status(path)?.kind !== 'file') return path;
  const way = relative(files.realPath('.'), join(files.realPath(dirname(path)), basename(path)));
  return isAbsolute(way) ? path : way.split(sep).join('/');
}
