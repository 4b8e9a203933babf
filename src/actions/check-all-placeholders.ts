import { sourceFileKey } from '../convert/convert-input';
import type { Problem } from '../errors/problem';
import type { Log } from '../host/log';
import { checkPlaceholders } from '../score/check-placeholders';
import { decodedText } from '../util/utf8';
import type { KnownWorkload } from './known-workloads';
import type { MountedFiles } from './read-mounted-files';
import { logWarnings, throwProblems } from './report-problems';

/** Checks the placeholders of all workloads, also in the files they mount, before anything is provisioned; what is wrong is told together. */
export function checkAllPlaceholders(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
  log: Log,
): void {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const { name, workload, locate } of workloads) {
    const files = mounted.get(name);
    const sourceText = (container: string, target: string): string | undefined => {
      const bytes = files?.get(sourceFileKey(container, target));
      return bytes && decodedText(bytes);
    };
    const found = checkPlaceholders(workload, locate, sourceText);
    if (found.problems.length > 0) problems.push(...found.problems);
    if (found.warnings.length > 0) warnings.push(...found.warnings);
  }
  throwProblems(problems);
  logWarnings(warnings, log);
}
