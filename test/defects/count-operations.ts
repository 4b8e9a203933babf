import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();

function post(method: string, params: object = {}): Coverage {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer as Coverage;
}

// Only code that is compiled from here on has counters: this module must be the first that a test imports.
session.connect();
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How often the blocks of the program's own code run during some work: a measure of it that no other load of the machine
 * changes. The engine's own loops (`indexOf`, `splice`) are not seen.
 */
export async function countOperations(work: () => Promise<unknown>): Promise<number> {
  post('Profiler.takePreciseCoverage');
  await work();
  const { result } = post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.includes('/src/'));
  const ranges = own.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
