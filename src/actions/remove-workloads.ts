import { nearestName } from '../errors/nearest-name';
import type { Problem } from '../errors/problem';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { State } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import { loadState } from './project';
import { type LockRequest, withProjectLock } from './project-lock';
import { hintOnce, logNotes, throwProblems } from './report-problems';
import { saveState } from './save-state';
import { noteUnusedResources } from './unused-resources';

/**
 * Takes workloads out of the project's state: the next generate leaves their manifests out. Their resources stay, and those
 * that nobody uses then are named. Of a name that the project does not know, none is removed.
 */
export async function removeWorkloads(
  names: readonly string[],
  request: LockRequest,
  host: Host,
  log: Log,
): Promise<void> {
  await withProjectLock(request, host, log, (lock) => {
    const before = loadState(host.files);
    const removed = new Set(names);
    throwProblems(unknownWorkloads([...removed], before));
    const workloads = plainMapFrom(Object.entries(before.workloads).filter(([name]) => !removed.has(name)));
    const after = { ...before, workloads };
    saveState(after, lock, host.files);
    for (const name of removed) log.info(`Removed workload '${name}' from the project`);
    log.info('The next generate leaves out what belongs to it. What is deployed is still there.');
    logNotes(noteUnusedResources(after), log);
  });
}

function unknownWorkloads(names: readonly string[], { workloads }: State): readonly Problem[] {
  const known = Object.keys(workloads);
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
      return { code: 'no-such-workload', message: `no such workload '${name}'${meant}` };
    });
  return hintOnce(problems, 'score-k8s workloads list shows the workloads of this project.');
}
