import type { Problem } from '../errors/problem';
import { makePlainMap } from '../util/plain-map';
import type { PlaceholderScope, ResourceOutputs } from './outputs';
import { type PlaceholderSegment, parsePlaceholders, splitReference } from './parse-placeholders';
import { type PlacedText, placedTexts, type SourceText } from './placed-texts';
import { placeholderProblem } from './placeholders';
import { isPlainlyRight } from './plainly-right';
import { resolvePlaceholder } from './resolve-placeholder';
import type { LocateScore, ScorePath } from './score-path';
import { shortenText } from './shorten-text';
import type { Workload } from './workload';

/** What was found about the placeholders of a workload. */
export interface CheckedPlaceholders {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks, before anything is provisioned, that every placeholder names existing metadata, or a declared resource and a
 * key of it; also in the files that are mounted by `source`, where `sourceText` knows them. Placeholders that nothing
 * closes, and those in places where they are not replaced, are warnings.
 */
export function checkPlaceholders(
  workload: Workload,
  locate: LocateScore = () => undefined,
  sourceText: SourceText = () => undefined,
): CheckedPlaceholders {
  if (isPlainlyRight(workload, sourceText)) return nothingFound;
  return checkEach(workload, locate, sourceText);
}

/** Checks every placeholder, however plainly right the workload is; see `checkPlaceholders`. */
export function checkEach(workload: Workload, locate: LocateScore, sourceText: SourceText): CheckedPlaceholders {
  const placed = placedTexts(workload, sourceText);
  const scope = declaredScope(workload);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const one of placed) {
    // A long text has the same references again and again.
    const right = new Set<string>();
    for (const segment of parsePlaceholders(one.text)) {
      if (segment.kind === 'reference' && right.has(segment.reference)) continue;
      const found = checkSegment(segment, one, scope);
      if (found === undefined) {
        if (segment.kind === 'reference') right.add(segment.reference);
        continue;
      }
      const { file, line, column } = locate(one.path) ?? {};
      const problem = { ...found.problem, path: one.path.join('.'), file, line, column };
      if (found.isWarning) warnings.push(problem);
      else problems.push(problem);
    }
  }
  return { problems, warnings };
}

const nothingFound: CheckedPlaceholders = { problems: [], warnings: [] };

/** Stands for what a resource will answer. */
const anything: ResourceOutputs = { outputs: {}, find: () => '', explainMissing: () => ({ message: '' }) };

interface Found {
  readonly problem: Problem;
  readonly isWarning: boolean;
}

function checkSegment(segment: PlaceholderSegment, placed: PlacedText, scope: PlaceholderScope): Found | undefined {
  const { use, subject, path } = placed;
  if (segment.kind === 'text') return undefined;
  if (use === undefined) {
    if (segment.kind !== 'reference' || !isMeant(segment.reference, scope)) return undefined;
    return { problem: notReplaced(segment.reference, path), isWarning: true };
  }
  if (segment.kind === 'unterminated') return { problem: unterminated(), isWarning: true };
  const resolved = resolvePlaceholder(segment.reference, scope, use);
  if (!('message' in resolved)) return undefined;
  return { problem: placeholderProblem(segment.reference, resolved, { subject }), isWarning: false };
}

/** The scope as far as it is known before anything is provisioned: any key of a declared resource may exist. */
function declaredScope(workload: Workload): PlaceholderScope {
  const resources = makePlainMap<ResourceOutputs>();
  for (const name of Object.keys(workload.resources ?? {})) resources[name] = anything;
  return { metadata: workload.metadata, resources };
}

/** Does the reference mean this workload, and not something that a shell would replace? */
function isMeant(reference: string, scope: PlaceholderScope): boolean {
  const [root, name] = splitReference(reference);
  return root === 'metadata' ? name !== undefined : root === 'resources' && Object.hasOwn(scope.resources, name ?? '');
}

function unterminated(): Problem {
  return {
    code: 'unterminated-placeholder',
    message: "'${' has no closing '}', so it stays as it is",
    hint: 'Close the placeholder, or write $${ when the text is meant.',
  };
}

function notReplaced(reference: string, path: ScorePath): Problem {
  const inMetadata = path[0] === 'metadata';
  const place = inMetadata ? 'annotations' : String(path[2]);
  return {
    code: 'placeholder-not-replaced',
    message: `'\${${shortenText(reference)}}' stays as it is: placeholders are not replaced in ${place}`,
    hint: inMetadata
      ? 'Write the value itself, or set it with a patch template.'
      : 'Put it in a variable, and write $(NAME) here: Kubernetes replaces that.',
  };
}
