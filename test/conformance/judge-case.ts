import { fromBytes } from '../../src/util/utf8';
import { bytesOf, type CliCase, type FileContent } from './cli-case';
import { compareAs } from './compare-as';
import { compareValues } from './compare-values';
import { judgeStep } from './judge-step';
import type { Outcome } from './outcome';
import { hideRandomParts } from './random-parts';

const STATE_FILE = '.score-k8s/state.yaml';
const unchanged = (text: string): string => text;

/** Compares what a run left behind with the record: a list of differences, empty when the case passes. */
export function judgeCase(given: CliCase, outcome: Outcome): readonly string[] {
  const { random = false, expected_files: files = {} } = given;
  const hideExpected = random ? hideRandomParts(textOf(files[STATE_FILE])) : unchanged;
  const hideActual = random ? hideRandomParts(outcome.read(STATE_FILE)) : unchanged;
  const steps = given.steps.flatMap((step, index) => {
    const found = outcome.steps[index];
    if (found === undefined) return [`step ${index + 1} was not run`];
    const wanted = { ...step, expected: { ...step.expected, stdout: hideExpected(textOf(step.expected.stdout)) } };
    const differences = judgeStep(wanted, { ...found, stdout: hideActual(found.stdout) }, given);
    return differences.map((difference) => `step ${index + 1}: ${difference}`);
  });
  return [...steps, ...judgeFiles(given, outcome, hideExpected, hideActual), ...judgeDownloads(given, outcome)];
}

function judgeFiles(
  given: CliCase,
  outcome: Outcome,
  hideExpected: (text: string) => string,
  hideActual: (text: string) => string,
): readonly string[] {
  return Object.entries(given.files ?? {}).flatMap(([path, comparison]) => {
    if (comparison === 'absent') return outcome.exists(path) ? [`${path}: should not exist`] : [];
    const actual = outcome.read(path);
    if (actual === undefined) return [`${path}: does not exist`];
    if (comparison === 'exists') return [];
    const expected = hideExpected(textOf(given.expected_files?.[path]));
    return compareAs(comparison, expected, hideActual(actual), given).map((difference) => `${path}: ${difference}`);
  });
}

/** The contents of the provisioners files that init saved; their names and the comments that head them are free. */
function judgeDownloads(given: CliCase, outcome: Outcome): readonly string[] {
  if (!given.downloads) return [];
  const saved = outcome
    .stateFiles()
    .filter((name) => name.endsWith('.provisioners.yaml') && !name.startsWith('zz-default'))
    .map((name) => `.score-k8s/${name}`)
    .filter((path) => given.input[path] === undefined)
    .map((path) => (outcome.read(path) ?? '').replace(/^(#[^\n]*\n)+/, ''));
  return compareValues([...(given.expected_downloads ?? [])], saved.sort(), 'downloads');
}

function textOf(content: FileContent | undefined): string {
  return fromBytes(bytesOf(content ?? ''));
}
