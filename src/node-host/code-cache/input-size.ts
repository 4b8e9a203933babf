/** Commands that go through all workloads. */
const heavyKinds = ['generate', 'diff'];
export const STATE_FILE = '.score-k8s/state.yaml';

/**
 * The bytes of the files that a command line names and of the project's state, as `sizeOf` tells them, added up until there are enough;
 * 0 where they hardly count.
 */
export function inputSize(
  kind: string,
  argv: readonly string[],
  enough: number,
  sizeOf: (file: string) => number,
): number {
  if (!heavyKinds.includes(kind)) return 0;
  let size = 0;
  for (const file of [STATE_FILE, ...argv.slice(1)]) {
    if (!file.startsWith('-')) size += sizeOf(file);
    if (size >= enough) break;
  }
  return size;
}
