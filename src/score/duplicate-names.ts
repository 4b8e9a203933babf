import type { Problem } from '../errors/problem';
import type { LocateScore } from './score-path';

interface NamedWorkload {
  readonly name: string;
  readonly file: string;
  readonly locate: LocateScore;
}

/** A problem for each workload name that two files use: a second one would silently replace the first. */
export function duplicateNames(workloads: readonly NamedWorkload[]): Problem[] {
  const problems: Problem[] = [];
  const firstFile = new Map<string, string>();
  for (const { name, file, locate } of workloads) {
    const first = firstFile.get(name);
    if (first === undefined) firstFile.set(name, file);
    else {
      const message = `the workload '${name}' is in ${first} and in ${file}; each file needs a name of its own`;
      const { line, column } = locate(['metadata', 'name']) ?? {};
      problems.push({ code: 'duplicate-workload', path: 'metadata.name', message, file, line, column });
    }
  }
  return problems;
}
