import { parseSimple, type SimpleNode } from './parse-simple';

/** A step of a machine that is in many places at once: it takes a character, or goes on without one. */
type Step =
  | { readonly kind: 'take'; readonly codes: ReadonlySet<number> }
  | { readonly kind: 'start' | 'end' | 'found' }
  | { readonly kind: 'go'; readonly to: readonly number[] };

const MOST_STEPS = 4000;
const REMEMBERED = 100;
/** For longer texts the library's automata are worth loading. */
const LONGEST_TEXT = 4096;
const onlyAscii = /^[\0-\x7f]*$/;
const machines = new Map<string, readonly Step[] | undefined>();

/**
 * Says whether a simple expression matches somewhere in a text of ASCII; undefined where one of the two is not so simple. Time grows with
 * the text and never faster, as in RE2, and the library that knows all of RE2 need not be loaded.
 */
export function matchSimple(source: string, text: string): boolean | undefined {
  if (text.length > LONGEST_TEXT || !onlyAscii.test(text)) return undefined;
  const machine = machineFor(source);
  return machine && runMachine(machine, text);
}

function machineFor(source: string): readonly Step[] | undefined {
  if (machines.has(source)) return machines.get(source);
  const tree = parseSimple(source);
  const steps: Step[] = [];
  if (tree !== undefined) addSteps(steps, tree);
  steps.push({ kind: 'found' });
  const machine = tree === undefined || steps.length > MOST_STEPS ? undefined : steps;
  if (machines.size >= REMEMBERED) machines.clear();
  machines.set(source, machine);
  return machine;
}

/** Appends the steps of a part; behind its last one the part has matched. */
function addSteps(steps: Step[], node: SimpleNode): void {
  if (steps.length > MOST_STEPS) return;
  switch (node.kind) {
    case 'set':
      steps.push({ kind: 'take', codes: node.codes });
      break;
    case 'sequence':
      for (const item of node.items) addSteps(steps, item);
      break;
    case 'choice':
      addChoice(steps, node.items);
      break;
    case 'repeat':
      addRepetition(steps, node);
      break;
    default:
      steps.push({ kind: node.kind });
  }
}

function addChoice(steps: Step[], items: readonly SimpleNode[]): void {
  const ways: number[] = [];
  const ends: number[] = [];
  const fork = steps.push({ kind: 'go', to: ways }) - 1;
  for (const item of items) {
    ways.push(steps.length - fork);
    addSteps(steps, item);
    ends.push(steps.push({ kind: 'go', to: [] }) - 1);
  }
  for (const end of ends) steps[end] = { kind: 'go', to: [steps.length - end] };
}

function addRepetition(steps: Step[], { item, min, max }: Extract<SimpleNode, { kind: 'repeat' }>): void {
  for (let time = 0; time < min; time++) addSteps(steps, item);
  if (!Number.isFinite(max)) {
    const loop = steps.push({ kind: 'go', to: [] }) - 1;
    addSteps(steps, item);
    const back = steps.push({ kind: 'go', to: [] }) - 1;
    steps[back] = { kind: 'go', to: [loop - back] };
    steps[loop] = { kind: 'go', to: [1, steps.length - loop] };
    return;
  }
  const forks: number[] = [];
  for (let time = min; time < max; time++) {
    forks.push(steps.push({ kind: 'go', to: [] }) - 1);
    addSteps(steps, item);
  }
  for (const fork of forks) steps[fork] = { kind: 'go', to: [1, steps.length - fork] };
}

/** Where the machine is between two characters. */
interface Moment {
  readonly seen: Set<number>;
  readonly takers: number[];
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

function runMachine(machine: readonly Step[], text: string): boolean {
  let waiting: readonly number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const moment: Moment = { seen: new Set(), takers: [], isStart: at === 0, isEnd: at === text.length };
    // A match may begin at every place.
    if ([...waiting, 0].some((place) => isFound(machine, place, moment))) return true;
    const code = text.charCodeAt(at);
    waiting = moment.takers.filter((place) => takes(machine[place], code)).map((place) => place + 1);
  }
  return false;
}

/** Goes on from a place to all that wait for a character; true when the end is among what it meets. */
function isFound(machine: readonly Step[], from: number, moment: Moment): boolean {
  const open = [from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (moment.seen.has(place)) continue;
    moment.seen.add(place);
    const step = machine[place];
    if (step === undefined || step.kind === 'found') return true;
    if (step.kind === 'take') moment.takers.push(place);
    else if (step.kind === 'go') for (const way of step.to) open.push(place + way);
    else if (step.kind === 'start' ? moment.isStart : moment.isEnd) open.push(place + 1);
  }
  return false;
}

function takes(step: Step | undefined, code: number): boolean {
  return step?.kind === 'take' && step.codes.has(code);
}
