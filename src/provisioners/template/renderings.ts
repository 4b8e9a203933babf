import { decide, makeTrace, makeWays, piecesOf, type Trace, type Way, type Ways } from '../../gotemplate';
import { fillSkeleton } from '../../yaml/skeleton/fill-skeleton';
import { type Form, fillForm } from '../../yaml/skeleton/form';
import { makeSkeleton } from '../../yaml/skeleton/make-skeleton';
import type { Rendered } from './dialect';

/** From so many renderings on, of all templates together, they are traced: before, it would not pay. */
const FIRST_TRACED = 200;

let count = 0;

/** What the build knows of a template's renderings: the forms of what they yield by their decisions, as `y` and `n`. */
export type Forms = Readonly<Record<string, Form>>;

type Fill = (outputs: readonly string[]) => Rendered['value'];

/** A way whose texts have their structure in common, one that was taken once, or one whose texts have no skeleton. */
type Known = Fill | 'met' | 'none';

/** The renderings of a template: those that came the same way have their structure in common. */
export class Renderings {
  private ways: Ways | undefined;
  /** Ways that were taken once so far. */
  private met = 0;
  private readonly known = new Map<Way, Known>();

  constructor(forms?: Forms) {
    if (forms === undefined) return;
    this.ways = makeWays();
    for (const decisions in forms) {
      const trace = makeTrace(this.ways, false);
      for (let at = 0; at < decisions.length; at++) decide(trace, decisions[at] === 'y');
      const form = forms[decisions] as Form;
      this.known.set(trace.way as Way, (outputs) => fillForm(form, outputs));
    }
  }

  /** Renders, and tells what the text means where that is known from the build, or from renderings before. */
  read(render: (trace: Trace | undefined) => string): Rendered {
    if (this.ways === undefined && count < FIRST_TRACED) {
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
    if (typeof known === 'function') return known(trace.outputs);
    if (known === undefined) {
      this.known.set(way, 'met');
      this.met++;
    } else if (known === 'met') {
      const skeleton = makeSkeleton(piecesOf(trace), trace.outputs);
      this.known.set(way, skeleton === undefined ? 'none' : (outputs) => fillSkeleton(skeleton, outputs));
      this.met--;
    }
    return undefined;
  }
}
