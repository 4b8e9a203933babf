import { sourceFileKey } from '../convert/convert-input';
import type { Log } from '../host/log';
import { checkPlaceholders } from '../score/check-placeholders';
import { fromBytes } from '../util/utf8';
import type { KnownWorkload } from './known-workloads';
import type { MountedFiles } from './read-mounted-files';
import { logWarnings, throwProblems } from './report-problems';

/** Checks the placeholders of all workloads, also in the files they mount, before anything is provisioned; what is wrong is told together. */
export function checkAllPlaceholders(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
  log: Log,
): void {
  const checked = workloads.map(({ name, workload, locate }) => {
    const sourceText = (container: string, target: string): string | undefined => {
      const bytes = mounted.get(name)?.get(sourceFileKey(container, target));
      return bytes && fromBytes(bytes);
    };
    return checkPlaceholders(workload, locate, sourceText);
  });
  throwProblems(checked.flatMap(({ problems }) => problems));
  logWarnings(
    checked.flatMap(({ warnings }) => warnings),
    log,
  );
}
