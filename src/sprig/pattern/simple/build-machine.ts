import type { SimpleNode } from './parse-simple';
import { type Machine, makeMachine, type Step } from './run-machine';

const MOST_STEPS = 4000;

/** Makes a machine for an expression; undefined where it would be too large. */
export function buildMachine(tree: SimpleNode): Machine | undefined {
  const steps: Step[] = [];
  addSteps(steps, tree);
  steps.push({ kind: 'found' });
  return steps.length > MOST_STEPS ? undefined : makeMachine(steps);
}

/** Appends the steps of a part; behind its last one the part has matched. */
function addSteps(steps: Step[], node: SimpleNode): void {
  if (steps.length > MOST_STEPS) return;
  switch (node.kind) {
    case 'set':
      steps.push({ kind: 'take', set: node.set });
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
