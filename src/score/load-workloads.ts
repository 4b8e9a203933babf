import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { YamlMap } from '../yaml/values';
import { decodeMap } from './decode-map';
import { checkName } from './decode-score';
import { duplicateNames } from './duplicate-names';
import { makeFileLocator } from './file-locator';
import { makeScoreLocator, type ScoreOrigins } from './locate-score';
import { applyOverrides } from './override-file';
import { type AppliedProperty, setOverrideProperty } from './override-property';
import type { LocateScore } from './score-path';
import type { SourceFile } from './source-file';
import { toWorkload } from './to-workload';
import { type UpgradeProblem, upgradeScore } from './upgrade-score';
import { isPlainlyValid, sortProblems, validateScore } from './validate-score';
import type { Workload } from './workload';

/** A Score file with what is to be changed in it. */
export interface ScoreInput extends SourceFile {
  /** What the text decodes to, where that is known (see decodeScores). */
  readonly document?: YamlMap;
  /** Overrides files, in the order in which they are applied. */
  readonly overrides?: readonly SourceFile[];
  /** `PATH=VALUE`, applied in this order after the overrides files. */
  readonly properties?: readonly string[];
}

/** A workload that follows the Score specification. */
export interface LoadedWorkload {
  readonly name: string;
  readonly file: string;
  readonly workload: Workload;
  /** Finds where a part of the workload was written. */
  readonly locate: LocateScore;
}

export interface LoadedWorkloads {
  readonly workloads: readonly LoadedWorkload[];
  /** Old forms that were changed into today's. */
  readonly changes: readonly { readonly file: string; readonly message: string }[];
}

/** Frames beyond these would hide what they are to show. */
const MOST_FRAMES = 20;

/**
 * Loads Score files: decodes them, applies overrides files and then override properties, upgrades old forms and
 * validates. All problems of all files are one UserError.
 */
export function loadWorkloads(inputs: readonly ScoreInput[]): LoadedWorkloads {
  const workloads: LoadedWorkload[] = [];
  const changes: LoadedWorkloads['changes'][number][] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const plain = loadPlain(input);
    const loaded = plain ?? loadWorkload(input);
    if (loaded.workload) workloads.push(loaded.workload);
    if (loaded.changes.length > 0) changes.push(...loaded.changes);
    if (loaded.problems.length > 0) problems.push(...loaded.problems);
  }
  problems.push(...duplicateNames(workloads));
  if (problems.length > 0) throw new UserError(drawFrames(problems, inputs));
  return { workloads, changes };
}

const none: readonly never[] = [];

/** Loads a file in which nothing is to be changed and nothing is wrong, as nearly all are; undefined for any other. */
function loadPlain({ file, text, document, overrides = none, properties = none }: ScoreInput): LoadResult | undefined {
  if (!document || overrides.length > 0 || properties.length > 0 || !isPlainlyValid(document)) return undefined;
  // It has the types of JSON, so no number is to be made an integer.
  const workload = document as unknown as Workload;
  let locator: LocateScore | undefined;
  const locate: LocateScore = (path, part) => {
    locator ??= makeScoreLocator({ score: makeFileLocator({ file, text }), overrides: [], properties: [], moves: [] });
    return locator(path, part);
  };
  return { workload: { name: workload.metadata.name, file, workload, locate }, changes: none, problems: none };
}

interface LoadResult {
  readonly workload?: LoadedWorkload;
  readonly changes: LoadedWorkloads['changes'];
  readonly problems: readonly Problem[];
}

function loadWorkload(input: ScoreInput): LoadResult {
  const { file } = input;
  const problems: Problem[] = [];
  const decoded = collecting(problems, () => input.document ?? decodeMap(input, 'a Score file'));
  if (!decoded) return { changes: [], problems };
  const unnamed = checkName(input, decoded);
  const { document: overridden, ...origins } = override(decoded, input, problems);
  const { document, changes, moves, problems: oldForms } = upgradeScore(overridden);
  const locate = makeScoreLocator({ ...origins, moves });
  const known = new Set(unnamed ? [unnamed.path] : []);
  const violations = validateScore(document, locate).filter(({ path }) => !known.has(path));
  const found = (unnamed ? [unnamed] : []).concat(
    oldForms.map((problem) => place(problem, locate)),
    violations,
  );
  const all = problems.concat(sortProblems(found, file));
  if (all.length > 0) return { changes: [], problems: all };
  const workload = toWorkload(document);
  return {
    workload: { name: workload.metadata.name, file, workload, locate },
    changes: changes.map((message) => ({ file, message })),
    problems: [],
  };
}

type Overridden = Omit<ScoreOrigins, 'moves'> & { readonly document: YamlMap };

function override(decoded: YamlMap, input: ScoreInput, problems: Problem[]): Overridden {
  let document = decoded;
  const properties: AppliedProperty[] = [];
  for (const source of input.overrides ?? []) {
    document = collecting(problems, () => applyOverrides(document, source)) ?? document;
  }
  for (const text of input.properties ?? []) {
    const applied = collecting(problems, () => setOverrideProperty(document, text));
    if (!applied) continue;
    properties.push(applied);
    document = applied.document;
  }
  return {
    document,
    score: makeFileLocator(input),
    overrides: (input.overrides ?? []).map(makeFileLocator),
    properties,
  };
}

/** The result of a step; undefined, with its problems noted, when it fails. */
function collecting<T>(problems: Problem[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function place({ at, ...problem }: UpgradeProblem, locate: LocateScore): Problem {
  const { file, line, column } = locate(at) ?? {};
  return { ...problem, file, line, column };
}

/** Adds the lines around it to each of the first problems. */
function drawFrames(problems: readonly Problem[], inputs: readonly ScoreInput[]): Problem[] {
  const sources = inputs.flatMap((input) => [input, ...(input.overrides ?? [])]);
  const texts = new Map(sources.map(({ file, text }) => [file, text.replace(/^\ufeff/, '')]));
  return problems.map((problem, index) => {
    const text = texts.get(problem.file ?? '');
    if (index >= MOST_FRAMES || text === undefined || problem.frame !== undefined) return problem;
    if (problem.line === undefined || problem.column === undefined) return problem;
    return { ...problem, frame: codeFrame(text, { line: problem.line, column: problem.column }) };
  });
}
