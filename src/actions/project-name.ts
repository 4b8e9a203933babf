import { join } from 'node:path';
import { userError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import { checkProjectName, decodeProjectFile, encodeProjectFile } from '../state/project-file';
import type { State } from '../state/state';
import { fromBytes } from '../util/utf8';
import type { FileChange } from './apply-changes';
import { PROJECT_DIRECTORY } from './project';

const PROJECT_FILE = join(PROJECT_DIRECTORY, 'project.yaml');
const VARIABLE = 'SCORE_K8S_PROJECT';

/** The project's name: what the environment says, else what `init --project` noted, else empty. */
export function readProjectName({ environment, files }: Pick<Host, 'environment' | 'files'>): string {
  const given = environment.get(VARIABLE);
  if (given) return checked(given, VARIABLE);
  return files.status(PROJECT_FILE) === undefined ? '' : decodeProjectFile(files.readText(PROJECT_FILE), PROJECT_FILE);
}

/** Refuses a name that cannot be noted. The flag's variable is the same as the name's. */
export function checkGivenProject(project: string | undefined, { environment }: Pick<Host, 'environment'>): void {
  if (project !== undefined) checked(project, environment.get(VARIABLE) === project ? VARIABLE : '--project');
}

/** Plans to note the name that is given; without one, and where it is noted already, nothing changes. A noted name must be sound. */
export function planProjectName(project: string | undefined, files: Files): readonly FileChange[] {
  if (project === undefined) {
    if (files.status(PROJECT_FILE) !== undefined) decodeProjectFile(files.readText(PROJECT_FILE), PROJECT_FILE);
    return [];
  }
  const content = encodeProjectFile(project);
  const isNoted = files.status(PROJECT_FILE)?.kind === 'file' && fromBytes(files.readBytes(PROJECT_FILE)) === content;
  return isNoted ? [] : [{ kind: 'write', path: PROJECT_FILE, content }];
}

/** Notes where a name that is given has no effect. */
export function noteProjectName(
  project: string | undefined,
  existing: State | undefined,
  { environment }: Pick<Host, 'environment'>,
  log: Log,
): void {
  if (project === undefined) return;
  const given = environment.get(VARIABLE);
  if (given && given !== project) {
    log.note(
      `${VARIABLE} is set to ${JSON.stringify(given)}, which wins over the noted name ${JSON.stringify(project)}`,
    );
  }
  const count = Object.keys(existing?.resources ?? {}).length;
  if (count > 0) log.note(`The resources that the state holds (${count}) keep the ids that they have`);
}

function checked(name: string, source: string): string {
  const wrong = checkProjectName(name);
  if (wrong !== undefined) throw userError('project-invalid', `${source} ${wrong}, but is ${JSON.stringify(name)}`);
  return name;
}
