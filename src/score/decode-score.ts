import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { isPlainMap } from '../util/plain-map';
import type { YamlMap, YamlValue } from '../yaml/values';
import { decodeMap } from './decode-map';
import { describeValue } from './describe-value';
import { duplicateNames } from './duplicate-names';
import { makeFileLocator } from './file-locator';
import { valueAt } from './prepare-validation';
import { quoteHint, writer } from './quoting-hint';
import { NAME } from './schema-patterns';
import type { SourceFile } from './source-file';

/** A Score file as it was read: nothing but its name has been checked. */
export interface ScoreDocument extends SourceFile {
  /** The name of the workload. */
  readonly name: string;
  readonly document: YamlMap;
}

/**
 * Reads a Score file: one YAML document whose `metadata` has a name. Anything else is a UserError.
 * (behaviour of score-k8s: the name is asked for before overrides could supply it)
 */
export function decodeScore(source: SourceFile): ScoreDocument {
  const document = decodeMap(source, 'a Score file');
  const problem = checkName(source, document);
  if (problem) throw new UserError(problem);
  return { file: source.file, text: source.text, name: nameOf(document) ?? '', document };
}

/** Reads several Score files; the problems of all of them, and names used twice, are one UserError. */
export function decodeScores(sources: readonly SourceFile[]): ScoreDocument[] {
  const problems: Problem[] = [];
  const documents: ScoreDocument[] = [];
  for (const source of sources) {
    try {
      documents.push(decodeScore(source));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...duplicateNames(documents.map((one) => ({ ...one, locate: makeFileLocator(one).locate }))));
  if (problems.length > 0) throw new UserError(problems);
  return documents;
}

const EXAMPLE = 'A Score file begins so:\napiVersion: score.dev/v1b1\nmetadata:\n  name: my-workload';

/** The name of the workload, where it is one. */
function nameOf(document: YamlMap): string | undefined {
  const { metadata } = document;
  const name = isPlainMap(metadata) ? metadata['name'] : valueAt(document, ['metadata', 'name']);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The problem with the name of the workload, if there is one. */
export function checkName(source: SourceFile, document: YamlMap): Problem | undefined {
  if (nameOf(document) !== undefined) return undefined;
  const metadata = valueAt(document, ['metadata']);
  const refuse = (path: readonly string[], message: string, hint = EXAMPLE): Problem => {
    const { file, line, column } = makeFileLocator(source).locate(path);
    return { code: 'workload-name', path: path.join('.'), message, file, line, column, hint };
  };
  if (metadata === undefined) return refuse(['metadata'], 'is missing: it must be a map with the name of the workload');
  if (!isPlainMap(metadata) && !(metadata instanceof Map)) {
    return refuse(['metadata'], `must be a map with the name of the workload; found ${describeValue(metadata)}`);
  }
  const name: YamlValue | undefined = valueAt(metadata, ['name']);
  const wrong = name === undefined ? 'is missing: it must be' : 'must be';
  const found = name === undefined ? '' : `; found ${describeValue(name)}`;
  const { spelling } = makeFileLocator(source).locate(['metadata', 'name']);
  const hint = name === undefined ? undefined : quoteHint(name, NAME, spelling, writer('name', undefined));
  return refuse(['metadata', 'name'], `${wrong} text: ${NAME.description}${found}`, hint);
}
