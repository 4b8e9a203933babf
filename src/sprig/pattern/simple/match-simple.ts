import { parseSimple, type SimpleNode } from './parse-simple';
import { type Machine, makeMachine, runMachine, type Step } from './run-machine';

const MOST_STEPS = 4000;
const REMEMBERED = 100;
/** For longer texts the library's automata are worth loading. */
const LONGEST_TEXT = 4096;
const onlyAscii = /^[\0-\x7f]*$/;
const machines = new Map<string, Machine | undefined>();

/**
 * Says whether a simple expression matches somewhere in a text of ASCII; undefined where one of the two is not so simple. Time grows with
 * the text and never faster, as in RE2, and the library that knows all of RE2 need not be loaded.
 */
export function matchSimple(source: string, text: string): boolean | undefined {
  if (text.length > LONGEST_TEXT || !onlyAscii.test(text)) return undefined;
  const machine = machineFor(source);
  return machine && runMachine(machine, text);
}

function machineFor(source: string): Machine | undefined {
  if (machines.has(source)) return machines.get(source);
  const tree = parseSimple(source);
  const steps: Step[] = [];
  if (tree !== undefined) addSteps(steps, tree);
  steps.push({ kind: 'found' });
  const machine = tree === undefined || steps.length > MOST_STEPS ? undefined : makeMachine(steps);
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
