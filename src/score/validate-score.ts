import type { Problem } from '../errors/problem';
import type { YamlMap, YamlValue } from '../yaml/values';
import { describeValue } from './describe-value';
import { type Explanation, explainMissing, explainName, explainUnknown, explainViolation } from './explain-violation';
import { prepareValidation, type StrangeKey, valueAt } from './prepare-validation';
import { satisfies } from './satisfies';
import { SCORE_SCHEMA, type SchemaNode } from './schema';
import type { LocateScore, ScorePath } from './score-path';

/** What is wrong at a path, and which key or value to point at. */
interface Finding extends Explanation {
  readonly path: ScorePath;
  readonly at: ScorePath;
  readonly part: 'key' | 'value';
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface CompiledSchema {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** Is a document right as it stands: of the types of JSON, in today's form? False says nothing. */
export function isPlainlyValid(document: YamlMap): boolean {
  return satisfies(document, SCORE_SCHEMA);
}

/**
 * Checks a document against the Score specification (score.dev/v1b1). Gives all problems, each once, in the order of
 * their positions, which `locate` finds.
 */
export function validateScore(document: YamlMap, locate: LocateScore): Problem[] {
  const { value, strangeKeys } = prepareValidation(document);
  if (strangeKeys.length === 0 && satisfies(value, SCORE_SCHEMA)) return [];
  const validate = require('./generated/validate-score') as CompiledSchema;
  const errors = validate(value) ? [] : (validate.errors ?? []);
  if (errors.length === 0 && strangeKeys.length === 0) return [];
  const strange = new Set(strangeKeys.map(({ path }) => path.join('.')));
  const broken = explainErrors(errors, document, locate).filter(({ path, part }) => {
    // That a key is no text is all there is to say about it.
    return part === 'value' || !strange.has(path.join('.'));
  });
  const findings = [...strangeKeys.map(explainKey), ...broken];
  return sortProblems(
    findings.map((finding) => toProblem(finding, locate)),
    locate([])?.file,
  );
}

/** Problems by file (the main one first), line and column; those without a position come last. */
export function sortProblems(problems: readonly Problem[], mainFile: string | undefined): Problem[] {
  const last = Number.MAX_SAFE_INTEGER;
  const rank = ({ file = '' }: Problem): string => (file === mainFile ? '' : file);
  return [...problems].sort((a, b) => {
    const byFile = rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1;
    return byFile || (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last);
  });
}

function explainErrors(errors: readonly SchemaError[], document: YamlMap, locate: LocateScore): Finding[] {
  const ofWrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath));
  const explained = new Set<string>();
  const findings: Finding[] = [];
  for (const error of errors) {
    if (isEcho(error) || (error.keyword !== 'type' && ofWrongType.has(error.instancePath))) continue;
    const path = parsePointer(error.instancePath, document);
    const about = aboutKey(error, path, schemaAt(path));
    if (about) findings.push(about);
    else if (!explained.has(error.instancePath)) {
      // Several rules for one text have one explanation between them.
      explained.add(error.instancePath);
      findings.push(aboutValue(error, path, document, locate));
    }
  }
  return findings;
}

/** What the branches of a `oneOf`, and the rules inside `propertyNames`, say is said by these keywords themselves. */
function isEcho({ schemaPath, keyword }: SchemaError): boolean {
  return /\/oneOf\/\d+\//.test(schemaPath) || (keyword !== 'propertyNames' && schemaPath.includes('/propertyNames/'));
}

function aboutKey({ keyword, params }: SchemaError, path: ScorePath, node: SchemaNode): Finding | undefined {
  const name = (param: string): string => String(params[param]);
  if (keyword === 'required') {
    const key = name('missingProperty');
    return { ...explainMissing(node.properties?.[key] ?? {}), path: [...path, key], at: [...path, key], part: 'key' };
  }
  if (keyword === 'additionalProperties') {
    const inside = [...path, name('additionalProperty')];
    return { ...explainUnknown(name('additionalProperty'), node), path: inside, at: inside, part: 'key' };
  }
  if (keyword === 'propertyNames') {
    const inside = [...path, name('propertyName')];
    return { ...explainName(name('propertyName'), node.propertyNames ?? {}), path: inside, at: inside, part: 'key' };
  }
  return undefined;
}

function aboutValue({ keyword }: SchemaError, path: ScorePath, document: YamlMap, locate: LocateScore): Finding {
  const value = valueAt(document, path);
  const required = schemaAt(path.slice(0, -1)).required?.includes(String(path.at(-1))) ?? false;
  const violation = { keyword, path, node: schemaAt(path), value, required, place: locate(path) };
  return { ...explainViolation(violation), path, at: path, part: keyword === 'oneOf' ? 'key' : 'value' };
}

function explainKey({ path, key }: StrangeKey): Finding {
  const name = String(path.at(-1));
  const message = `a key must be text; found ${describeValue(key)}`;
  return { message, hint: `Put it in quotes: "${name}":`, path, at: path, part: 'key' };
}

function toProblem({ message, hint, path, at, part }: Finding, locate: LocateScore): Problem {
  const place = locate(at, part);
  return {
    code: 'schema-violation',
    path: path.join('.'),
    message: place?.origin === undefined ? message : `${message} (from ${place.origin})`,
    file: place?.file,
    line: place?.line,
    column: place?.column,
    hint,
  };
}

/** The path that a JSON pointer names; indices of lists become numbers. */
function parsePointer(pointer: string, document: YamlMap): ScorePath {
  let value: YamlValue | undefined = document;
  return pointer
    .split('/')
    .slice(1)
    .map((text) => {
      const key = text.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(value) ? Number(key) : key;
      value = value === undefined ? undefined : valueAt(value, [part]);
      return part;
    });
}

/** The rule for the value at a path. */
function schemaAt(path: ScorePath): SchemaNode {
  let node: SchemaNode = SCORE_SCHEMA;
  for (const part of path) {
    const named = Object.hasOwn(node.properties ?? {}, part) ? node.properties?.[part] : undefined;
    const other = typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
    node = node.items ?? named ?? other;
  }
  return node;
}
