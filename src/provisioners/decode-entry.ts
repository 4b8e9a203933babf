import { nearestName } from '../errors/nearest-name';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import type { YamlPath } from '../yaml/find-node';
import { type AsWritten, makeAsWritten } from '../yaml/written-scalar';
import { parseCommandUri } from './cmd/parse-command-uri';
import { type ProvisionerEntry, type Stage, stages } from './provisioner-entry';
import type { ProvisionersSource } from './provisioners-source';

/** What is wrong with an entry, and where inside it. */
export interface EntryProblem {
  readonly path: YamlPath;
  readonly message: string;
  readonly hint?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
type Report = (path: YamlPath, message: string, hint?: string) => void;

const commonFields = ['uri', 'type', 'class', 'id', 'description', 'supported_params', 'expected_outputs'];
const ownFields: Readonly<Record<ProvisionerEntry['kind'], readonly string[]>> = { template: stages, cmd: ['args'] };

/** Reads one item of a provisioners file's list, or tells everything that is wrong with it. */
export function decodeEntry(
  read: unknown,
  index: number,
  source: ProvisionersSource,
): ProvisionerEntry | readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  const report: Report = (path, message, hint) => problems.push({ path, message, hint });
  if (!isPlainMap(read)) return [{ path: [], message: `entry ${index} must be a map with uri and type` }];
  const asWritten = makeAsWritten(source.tree);
  const item = withTexts(read, (value, path) => asWritten(value, [index, ...path]));
  const uri = textOf(item, 'uri', report) ?? '';
  const kind = kindOf(uri, report);
  if (kind === undefined) return problems;
  checkFields(item, kind, report);
  const type = textOf(item, 'type', report) ?? '';
  if (type === '') report([], `${uri}: the type is missing`);
  const base = { source, index, uri, type, ...optionalFields(item, report) };
  const entry = kind === 'template' ? templateEntry(base, item, report) : commandEntry(base, item, report);
  return problems.length > 0 || entry === undefined ? problems : entry;
}

type Base = Omit<ProvisionerEntry & { kind: 'cmd' }, 'kind' | 'location' | 'args'>;

function templateEntry(base: Base, item: Fields, report: Report): ProvisionerEntry {
  const templates: Partial<Record<Stage, string>> = {};
  for (const stage of stages) {
    const text = textOf(item, stage, report);
    if (text !== undefined) templates[stage] = text;
  }
  const dialect = schemeOf(base.uri) === 'nunjucks' ? 'nunjucks' : 'go';
  return { ...base, kind: 'template', dialect, templates };
}

function commandEntry(base: Base, item: Fields, report: Report): ProvisionerEntry | undefined {
  const parsed = parseCommandUri(base.uri);
  const args = textsOf(item, 'args', report) ?? [];
  if ('location' in parsed) return { ...base, kind: 'cmd', location: parsed.location, args };
  report(['uri'], `${base.uri}: ${parsed.error}`);
  return undefined;
}

function kindOf(uri: string, report: Report): ProvisionerEntry['kind'] | undefined {
  const scheme = schemeOf(uri);
  if (scheme === 'template' || scheme === 'cmd') return scheme;
  if (scheme === 'nunjucks') return 'template';
  const known = 'a uri begins with template://, nunjucks:// or cmd://';
  if (uri === '') report([], `the uri is missing: ${known}`);
  else if (scheme === undefined) report(['uri'], `the uri '${uri}' has no scheme: ${known}`);
  else report(['uri'], `the uri '${uri}' has an unknown scheme '${scheme}': ${known}`);
  return undefined;
}

const schemes = ['template', 'cmd', 'nunjucks'];

function schemeOf(uri: string): string | undefined {
  const beginning = uri.slice(0, Math.max(uri.indexOf(':'), 0));
  // Nearly all; the pattern takes a tenth of a millisecond to compile.
  if (schemes.includes(beginning)) return beginning;
  return /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase();
}

function checkFields(item: Fields, kind: ProvisionerEntry['kind'], report: Report): void {
  const known = [...commonFields, ...ownFields[kind]];
  for (const name of Object.keys(item)) {
    if (known.includes(name)) continue;
    const other = kind === 'template' ? 'cmd' : 'template';
    const why = ownFields[other].includes(name) ? `the field '${name}' belongs to ${other}:// entries` : undefined;
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? `Known here: ${known.join(', ')}` : `Did you mean '${nearest}'?`;
    report([name], `${String(item['uri'])}: ${why ?? `unknown field '${name}'`}`, why === undefined ? hint : undefined);
  }
}

function optionalFields(
  item: Fields,
  report: Report,
): Pick<Base, 'class' | 'id' | 'description' | 'supportedParams' | 'expectedOutputs'> {
  const className = textOf(item, 'class', report);
  const id = textOf(item, 'id', report);
  const description = textOf(item, 'description', report);
  const supportedParams = textsOf(item, 'supported_params', report);
  const expectedOutputs = textsOf(item, 'expected_outputs', report);
  return {
    // An empty class or id is none.
    ...(className ? { class: className } : {}),
    ...(id ? { id } : {}),
    ...(description === undefined ? {} : { description }),
    ...(supportedParams === undefined ? {} : { supportedParams }),
    ...(expectedOutputs === undefined ? {} : { expectedOutputs }),
  };
}

/** The fields of an entry with the texts of numbers, booleans and dates in their places, also in lists. */
function withTexts(item: Fields, asWritten: AsWritten): Fields {
  const texts: Record<string, unknown> = makePlainMap();
  for (const name of Object.keys(item)) {
    const value = item[name];
    texts[name] = Array.isArray(value)
      ? value.map((element: unknown, at) => asWritten(element, [name, at]))
      : asWritten(value, [name]);
  }
  return texts;
}

/** A text. Absent and null: undefined. */
function textOf(item: Fields, name: string, report: Report): string | undefined {
  const value = item[name] ?? null;
  if (typeof value === 'string') return value;
  if (value !== null) report([name], `'${name}' must be text`);
  return undefined;
}

function textsOf(item: Fields, name: string, report: Report): readonly string[] | undefined {
  const value = item[name] ?? null;
  if (value === null) return undefined;
  if (!Array.isArray(value)) {
    report([name], `'${name}' must be a list of texts`);
    return undefined;
  }
  return value.map((element: unknown, index) => {
    if (typeof element === 'string') return element;
    if (element !== null) report([name, index], `'${name}' must be a list of texts`);
    return '';
  });
}
