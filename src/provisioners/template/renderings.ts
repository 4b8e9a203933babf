import { makeTrace, makeWays, piecesOf, type Trace, type Way, type Ways } from '../../gotemplate';
import { fillSkeleton } from '../../yaml/skeleton/fill-skeleton';
import { makeSkeleton } from '../../yaml/skeleton/make-skeleton';
import type { Skeleton } from '../../yaml/skeleton/skeleton';
import type { Rendered } from './dialect';

/** From so many renderings on, of all templates together, they are traced: before, it would not pay. */
const FIRST_TRACED = 200;

let count = 0;

/** A way that was taken once, or one whose texts have no skeleton. */
type Known = Skeleton | 'met' | 'none';

/** The renderings of a template: those that came the same way have their structure in common. */
export class Renderings {
  private ways: Ways | undefined;
  /** Ways that were taken once so far. */
  private met = 0;
  private readonly known = new Map<Way, Known>();

  /** Renders, and tells what the text means where that is known from renderings before. */
  read(render: (trace: Trace | undefined) => string): Rendered {
    if (count < FIRST_TRACED) {
      count++;
      return { text: render(undefined) };
    }
    this.ways ??= makeWays();
    const trace = makeTrace(this.ways, this.met > 0);
    const text = render(trace);
    return { text, value: trace.way === undefined ? undefined : this.meaning(trace.way, trace) };
  }

  private meaning(way: Way, trace: Trace): Rendered['value'] {
    const known = this.known.get(way);
    if (typeof known === 'object') return fillSkeleton(known, trace.outputs);
    if (known === undefined) {
      this.known.set(way, 'met');
      this.met++;
    } else if (known === 'met') {
      this.known.set(way, makeSkeleton(piecesOf(trace), trace.outputs) ?? 'none');
      this.met--;
    }
    return undefined;
  }
}
