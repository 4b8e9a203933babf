import { codeFrame, type Position } from '../../errors/code-frame';
import { nearestName } from '../../errors/nearest-name';
import type { Problem } from '../../errors/problem';
import { byteLength, type TemplateExecutionError, type TemplateParseError } from '../../gotemplate';
import { fromBytes, toBytes } from '../../util/utf8';
import { locateInScalar } from '../../yaml/locate-in-scalar';
import { entryPosition, type Stage, type TemplateEntry } from '../provisioner-entry';
import { dataFields } from './template-data';
import { type Trimmed, trimTemplate } from './trim';

/** Where in a template something is: line from 1, column in bytes from 0, as Go counts them. */
export interface StagePlace {
  readonly line: number;
  readonly column: number;
}

/** Draws a place of an entry's template in the file that it stands in; without a place, the stage itself. */
export function stagePlace(
  entry: TemplateEntry,
  stage: Stage,
  place?: StagePlace,
): Pick<Problem, 'file' | 'line' | 'column' | 'frame'> {
  const { file, text } = entry.source;
  const position = (place && positionInFile(entry, stage, place)) ?? entryPosition(entry, [stage]);
  return { file, ...position, frame: codeFrame(text, position) };
}

/** The problem of a template that cannot be parsed; `functions` are the names that it could have called. */
export function parseProblem(
  entry: TemplateEntry,
  stage: Stage,
  error: TemplateParseError,
  functions: Iterable<string>,
): Problem {
  const unknown = /^function "(.*)" not defined$/s.exec(error.reason)?.[1];
  const nearest = unknown === undefined ? undefined : nearestName(unknown, functions);
  const { text } = trimTemplate(entry.templates[stage] ?? '');
  const line = text.split('\n')[error.line - 1] ?? '';
  // The parser knows the line alone: the mark goes below the unknown name, or the first character.
  const found = unknown === undefined ? -1 : line.indexOf(unknown);
  const column = byteLength(line.slice(0, found < 0 ? line.search(/\S|$/) : found));
  return {
    code: 'template-syntax',
    message: `the ${stage} template of ${entry.uri} cannot be parsed: ${error.reason}`,
    ...stagePlace(entry, stage, { line: error.line, column }),
    hint: nearest === undefined ? undefined : `Did you mean '${nearest}'?`,
  };
}

/** The problem of a template that failed while it was rendered for a resource. */
export function executionProblem(
  entry: TemplateEntry,
  stage: Stage,
  uid: string,
  error: TemplateExecutionError,
): Problem {
  return {
    code: 'template-failed',
    message: `resource '${uid}': the ${stage} template of ${entry.uri} failed at <${error.context}>: ${error.reason}`,
    ...stagePlace(entry, stage, error),
    hint: hintFor(error.reason),
  };
}

/** A name that the data do not have is told together with those that they have. */
function hintFor(reason: string): string | undefined {
  const field = /can't evaluate field (\S+) in type \*provisioners\.Data/.exec(reason)?.[1];
  if (field === undefined) return undefined;
  const nearest = nearestName(field, dataFields);
  return nearest === undefined
    ? `There are: ${dataFields.map((name) => `.${name}`).join(' ')}`
    : `Did you mean .${nearest}?`;
}

function positionInFile(entry: TemplateEntry, stage: Stage, place: StagePlace): Position | undefined {
  const trimmed = trimTemplate(entry.templates[stage] ?? '');
  const column = charactersBefore(trimmed, place) + (place.line === 1 ? trimmed.column : 0);
  const inScalar = { line: place.line + trimmed.line, column: column + 1 };
  return locateInScalar(entry.source.text, [entry.index, stage], inScalar);
}

/** The engine counts bytes, editors count characters. */
function charactersBefore({ text }: Trimmed, { line, column }: StagePlace): number {
  return fromBytes(toBytes(text.split('\n')[line - 1] ?? '').subarray(0, column)).length;
}
