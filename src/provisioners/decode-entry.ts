import { nearestName } from '../errors/nearest-name';
import { isPlainMap } from '../util/plain-map';
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

/** An entry as it is read. */
interface Reading {
  readonly item: Fields;
  readonly report: Report;
  /** Gives the text of a number, boolean or date that stands where text is wanted. */
  readonly asWritten: AsWritten;
}

const commonFields = ['uri', 'type', 'class', 'id', 'description', 'supported_params', 'expected_outputs'];
const ownFields: Readonly<Record<ProvisionerEntry['kind'], readonly string[]>> = { template: stages, cmd: ['args'] };

/** Reads one item of a provisioners file's list, or tells everything that is wrong with it. */
export function decodeEntry(
  item: unknown,
  index: number,
  source: ProvisionersSource,
): ProvisionerEntry | readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  const report: Report = (path, message, hint) => problems.push({ path, message, hint });
  if (!isPlainMap(item)) return [{ path: [], message: `entry ${index} must be a map with uri and type` }];
  const written = makeAsWritten(source.tree);
  const asWritten: AsWritten = (value, path) => written(value, [index, ...path]);
  const reading = { item, report, asWritten };
  const uri = textOf(reading, 'uri') ?? '';
  const kind = kindOf(uri, report);
  if (kind === undefined) return problems;
  checkFields(item, { uri, kind }, report);
  const type = textOf(reading, 'type') ?? '';
  if (type === '') report([], `${uri}: the type is missing`);
  const base = { source, index, uri, type, ...optionalFields(reading) };
  const entry = kind === 'template' ? templateEntry(base, reading) : commandEntry(base, reading);
  return problems.length > 0 || entry === undefined ? problems : entry;
}

type Base = Omit<ProvisionerEntry & { kind: 'cmd' }, 'kind' | 'location' | 'args'>;

function templateEntry(base: Base, reading: Reading): ProvisionerEntry {
  const templates: Partial<Record<Stage, string>> = {};
  for (const stage of stages) {
    const text = textOf(reading, stage);
    if (text !== undefined) templates[stage] = text;
  }
  const dialect = schemeOf(base.uri) === 'nunjucks' ? 'nunjucks' : 'go';
  return { ...base, kind: 'template', dialect, templates };
}

function commandEntry(base: Base, reading: Reading): ProvisionerEntry | undefined {
  const parsed = parseCommandUri(base.uri);
  const args = textsOf(reading, 'args') ?? [];
  if ('location' in parsed) return { ...base, kind: 'cmd', location: parsed.location, args };
  reading.report(['uri'], `${base.uri}: ${parsed.error}`);
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

function checkFields(item: Fields, { uri, kind }: Pick<ProvisionerEntry, 'uri' | 'kind'>, report: Report): void {
  const known = [...commonFields, ...ownFields[kind]];
  for (const name of Object.keys(item)) {
    if (known.includes(name)) continue;
    const other = kind === 'template' ? 'cmd' : 'template';
    const why = ownFields[other].includes(name) ? `the field '${name}' belongs to ${other}:// entries` : undefined;
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? `Known here: ${known.join(', ')}` : `Did you mean '${nearest}'?`;
    report([name], `${uri}: ${why ?? `unknown field '${name}'`}`, why === undefined ? hint : undefined);
  }
}

function optionalFields(
  reading: Reading,
): Pick<Base, 'class' | 'id' | 'description' | 'supportedParams' | 'expectedOutputs'> {
  const className = textOf(reading, 'class');
  const id = textOf(reading, 'id');
  const description = textOf(reading, 'description');
  const supportedParams = textsOf(reading, 'supported_params');
  const expectedOutputs = textsOf(reading, 'expected_outputs');
  return {
    // An empty class or id is none.
    ...(className ? { class: className } : {}),
    ...(id ? { id } : {}),
    ...(description === undefined ? {} : { description }),
    ...(supportedParams === undefined ? {} : { supportedParams }),
    ...(expectedOutputs === undefined ? {} : { expectedOutputs }),
  };
}

/** A text. Absent and null: undefined. */
function textOf({ item, report, asWritten }: Reading, name: string): string | undefined {
  const value = asWritten(item[name] ?? null, [name]);
  if (typeof value === 'string') return value;
  if (value !== null) report([name], `'${name}' must be text`);
  return undefined;
}

function textsOf({ item, report, asWritten }: Reading, name: string): readonly string[] | undefined {
  const value = item[name] ?? null;
  if (value === null) return undefined;
  if (!Array.isArray(value)) {
    report([name], `'${name}' must be a list of texts`);
    return undefined;
  }
  return value.map((element: unknown, index) => {
    const text = asWritten(element, [name, index]);
    if (typeof text === 'string') return text;
    if (text !== null) report([name, index], `'${name}' must be a list of texts`);
    return '';
  });
}
