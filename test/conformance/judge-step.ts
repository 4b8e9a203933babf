import type { CliCase, CliStep } from './cli-case';
import { compareAs } from './compare-as';
import type { StepOutcome } from './outcome';

const SHOWN = 600;

/** Compares exit status, standard output and the facts on standard error of one step with the record. */
export function judgeStep(step: CliStep, found: StepOutcome, given: CliCase): readonly string[] {
  const { expected, stdout: comparison = 'text' } = step;
  if (found.status !== expected.exit) {
    return [`the exit status is ${found.status}, expected ${expected.exit}; stderr: ${shown(found.stderr)}`];
  }
  const output =
    comparison === 'ignore' ? [] : compareAs(comparison, String(expected.stdout ?? ''), found.stdout, given);
  return [
    ...output.map((difference) => `stdout: ${difference}`),
    ...factsOfOutput(step, found),
    ...factsOfErrors(step, found),
  ];
}

function factsOfOutput({ stdout_contains = [], stdout_matches = [] }: CliStep, { stdout }: StepOutcome): string[] {
  return [
    ...stdout_contains.filter((phrase) => !stdout.includes(phrase)).map((phrase) => `stdout lacks "${phrase}"`),
    ...stdout_matches
      .filter((pattern) => !new RegExp(pattern, 'm').test(stdout))
      .map((pattern) => `stdout does not match ${pattern}: ${shown(stdout)}`),
  ];
}

function factsOfErrors(step: CliStep, { stderr }: StepOutcome): string[] {
  const { stderr_contains = [], stderr_lacks = [], stderr_empty = false } = step;
  const missing = stderr_contains.filter((phrases) => ![phrases].flat().some((phrase) => stderr.includes(phrase)));
  return [
    ...missing.map((phrases) => `stderr lacks ${JSON.stringify(phrases)}: ${shown(stderr)}`),
    ...stderr_lacks.filter((phrase) => stderr.includes(phrase)).map((phrase) => `stderr has "${phrase}"`),
    ...(stderr_empty && stderr.trim() !== '' ? [`stderr should be empty: ${shown(stderr)}`] : []),
  ];
}

function shown(text: string): string {
  return text.trim().slice(-SHOWN);
}
