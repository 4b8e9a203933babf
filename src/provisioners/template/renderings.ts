import { decide, makeTrace, makeWays, piecesOf, type Trace, type Way, type Ways } from '../../gotemplate';
import type { Form } from '../../yaml/skeleton/form';
import { makeSkeleton } from '../../yaml/skeleton/make-skeleton';
import { type Pattern, patternOfForm, patternOfSkeleton } from '../../yaml/skeleton/pattern';
import type { YamlValue } from '../../yaml/values';
import type { Rendered } from './dialect';

/** From so many renderings on, of all templates together, they are traced: before, it would not pay. */
const FIRST_TRACED = 200;

let count = 0;

/** What the build knows of a template's renderings: the forms of what they yield by their decisions, as `y` and `n`. */
export type Forms = Readonly<Record<string, Form>>;

/** What the texts of a way have in common; or a way that was taken once, or one whose texts have no skeleton. */
type Known = Pattern | 'met' | 'none';

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
      this.known.set(trace.way as Way, patternOfForm(forms[decisions] as Form));
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
    const pattern = trace.way === undefined ? undefined : this.patternOf(trace.way, trace);
    if (pattern === undefined) return { text };
    const values: YamlValue[] = [];
    const value = pattern.fill(trace.outputs, values);
    return value === undefined ? { text } : { text, value, filling: { pattern, values } };
  }

  private patternOf(way: Way, trace: Trace): Pattern | undefined {
    const known = this.known.get(way);
    if (typeof known === 'object') return known;
    if (known === undefined) {
      this.known.set(way, 'met');
      this.met++;
    } else if (known === 'met') {
      const skeleton = makeSkeleton(piecesOf(trace), trace.outputs);
      this.known.set(way, skeleton === undefined ? 'none' : patternOfSkeleton(skeleton));
      this.met--;
    }
    return undefined;
  }
}
