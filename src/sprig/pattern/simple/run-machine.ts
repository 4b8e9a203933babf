import { type CharSet, hasCode } from './char-set';

/** A step of a machine that is in many places at once: it takes a character, or goes on without one. */
export type Step =
  | { readonly kind: 'take'; readonly set: CharSet }
  | { readonly kind: 'start' | 'end' | 'found' }
  | { readonly kind: 'go'; readonly to: readonly number[] };

/** A machine and the moments that it has been in, which texts of one form go through again and again. */
export interface Machine {
  readonly steps: readonly Step[];
  readonly moments: Map<string, Moment>;
}

/** Where a machine is between two characters. */
interface Moment {
  /** Places that are to be gone on from; a match may also begin here. */
  readonly places: readonly number[];
  readonly isStart: boolean;
  /** The steps that wait for a character. */
  readonly takers: readonly number[];
  readonly isFound: boolean;
  /** Is it found if the text ends here? Asked at the end of a text only. */
  isFoundAtEnd: boolean | undefined;
  /** By the code of the next character. */
  readonly next: (Moment | undefined)[];
}

/** So many moments are kept; then all are forgotten. */
const MOST_MOMENTS = 200;

export function makeMachine(steps: readonly Step[]): Machine {
  return { steps, moments: new Map() };
}

/** Does the machine find a match somewhere in the text? */
export function runMachine(machine: Machine, text: string): boolean {
  let moment = momentAt(machine, [], true);
  for (let at = 0; at < text.length; at++) {
    if (moment.isFound) return true;
    const code = text.charCodeAt(at);
    const next = moment.next[code] ?? after(machine, moment, code);
    moment.next[code] = next;
    moment = next;
  }
  moment.isFoundAtEnd ??= follow(machine.steps, moment, true).isFound;
  return moment.isFoundAtEnd;
}

function after(machine: Machine, { takers }: Moment, code: number): Moment {
  const places = takers.filter((place) => takes(machine.steps[place], code)).map((place) => place + 1);
  return momentAt(machine, places, false);
}

function momentAt({ steps, moments }: Machine, places: readonly number[], isStart: boolean): Moment {
  const key = isStart ? 'start' : places.join();
  const known = moments.get(key);
  if (known !== undefined) return known;
  const moment = { places, isStart, ...follow(steps, { places, isStart }, false), isFoundAtEnd: undefined, next: [] };
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(key, moment);
  return moment;
}

/** Goes on from the places to all that wait for a character, unless the end of the machine is among what is met. */
function follow(
  steps: readonly Step[],
  { places, isStart }: Pick<Moment, 'places' | 'isStart'>,
  isEnd: boolean,
): Pick<Moment, 'takers' | 'isFound'> {
  const seen = new Set<number>();
  const takers: number[] = [];
  const open = [0, ...places];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const step = steps[place];
    if (step === undefined || step.kind === 'found') return { takers, isFound: true };
    if (step.kind === 'take') takers.push(place);
    else if (step.kind === 'go') for (const way of step.to) open.push(place + way);
    else if (step.kind === 'start' ? isStart : isEnd) open.push(place + 1);
  }
  return { takers, isFound: false };
}

function takes(step: Step | undefined, code: number): boolean {
  return step?.kind === 'take' && hasCode(step.set, code);
}
