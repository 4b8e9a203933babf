import type { Problem } from '../errors/problem';
import { isPlainMap, makePlainMap, plainMapFrom } from '../util/plain-map';
import { Float, Timestamp, type YamlMap, type YamlValue } from '../yaml/values';
import { describeValue } from './describe-value';
import type { ScorePath } from './score-path';

/** A Score document in today's form. */
export interface UpgradedScore {
  readonly document: YamlMap;
  /** What was changed, one line each. */
  readonly changes: readonly string[];
  /** What could not be changed; their entries are left out of the document. */
  readonly problems: readonly UpgradeProblem[];
  /** Where things stood before. */
  readonly moves: readonly Move[];
}

/** A problem whose place in a file is not yet known. */
export interface UpgradeProblem extends Problem {
  readonly at: ScorePath;
}

export interface Move {
  readonly to: ScorePath;
  readonly from: ScorePath;
}

/** What is gathered while a document is upgraded. */
interface Notes {
  readonly changes: string[];
  readonly problems: UpgradeProblem[];
  readonly moves: Move[];
}

/**
 * Brings the old forms of a container's files and volumes into today's: a list becomes a map by target, a content given
 * as a list of lines becomes text, and `read_only` becomes `readOnly`.
 */
export function upgradeScore(document: YamlMap): UpgradedScore {
  const notes: Notes = { changes: [], problems: [], moves: [] };
  const containers = document['containers'];
  if (!isPlainMap(containers)) return { document, ...notes };
  if (!Object.values(containers).some(hasOldForm)) return { document, ...notes };
  const entries = Object.entries(containers as YamlMap);
  const upgraded = plainMapFrom(entries.map(([name, child]) => [name, upgradeContainer(name, child, notes)] as const));
  if (notes.changes.length === 0 && notes.problems.length === 0) return { document, ...notes };
  return { document: Object.assign(makePlainMap<YamlValue>(), document, { containers: upgraded }), ...notes };
}

function hasOldForm(container: unknown): boolean {
  return isPlainMap(container) && (Array.isArray(container['files']) || Array.isArray(container['volumes']));
}

function upgradeContainer(name: string, container: YamlValue, notes: Notes): YamlValue {
  if (!isPlainMap(container)) return container;
  const copy = Object.assign(makePlainMap<YamlValue>(), container as YamlMap);
  const { files, volumes } = copy;
  if (Array.isArray(files)) copy['files'] = upgradeList(['containers', name, 'files'], files, joinContent, notes);
  if (Array.isArray(volumes))
    copy['volumes'] = upgradeList(['containers', name, 'volumes'], volumes, renameReadOnly, notes);
  return copy;
}

/** Changes an entry in place; `at` is where it stood in the list, `to` where it will stand in the map. */
type UpgradeEntry = (entry: Record<string, YamlValue>, at: ScorePath, to: ScorePath, notes: Notes) => void;

/** Turns a list whose entries have a target into a map by target. */
function upgradeList(at: ScorePath, list: readonly YamlValue[], upgradeEntry: UpgradeEntry, notes: Notes): YamlMap {
  const out = makePlainMap<YamlValue>();
  const firstIndex = new Map<string, number>();
  list.forEach((item, index) => {
    const here = [...at, index];
    if (!isPlainMap(item)) {
      notes.problems.push(refuse(here, `must be a map; found ${describeValue(item)}`));
      return;
    }
    const { target, ...rest } = item as YamlMap;
    if (typeof target !== 'string' || target === '') {
      const found = target === undefined ? '' : `; found ${describeValue(target)}`;
      notes.problems.push(
        refuse([...here, 'target'], `must be the path at which the container sees it, as text${found}`),
      );
      return;
    }
    const earlier = firstIndex.get(target);
    if (earlier !== undefined) {
      const other = [...at, earlier, 'target'].join('.');
      notes.problems.push(refuse([...here, 'target'], `'${target}' is taken already by ${other}; one of them must go`));
      return;
    }
    firstIndex.set(target, index);
    const entry = Object.assign(makePlainMap<YamlValue>(), rest);
    notes.moves.push({ to: [...at, target], from: here });
    upgradeEntry(entry, here, [...at, target], notes);
    out[target] = entry;
  });
  notes.changes.push(`${at.join('.')}: migrated to object`);
  return out;
}

function joinContent(entry: Record<string, YamlValue>, at: ScorePath, _to: ScorePath, notes: Notes): void {
  const lines = entry['content'];
  if (!Array.isArray(lines)) return;
  entry['content'] = lines.map((line: YamlValue, index) => lineText([...at, 'content', index], line, notes)).join('\n');
  notes.changes.push(`${[...at, 'content'].join('.')}: converted from array`);
}

function renameReadOnly(entry: Record<string, YamlValue>, at: ScorePath, to: ScorePath, notes: Notes): void {
  const { read_only: readOnly } = entry;
  if (readOnly === undefined) return;
  if (entry['readOnly'] !== undefined) {
    notes.problems.push(refuse([...at, 'read_only'], 'is the old name of readOnly, which is there too; remove it'));
    return;
  }
  delete entry['read_only'];
  entry['readOnly'] = readOnly;
  notes.moves.push({ to: [...to, 'readOnly'], from: [...at, 'read_only'] });
  notes.changes.push(`${[...at, 'read_only'].join('.')}: migrated to readOnly`);
}

/** A line of a content list; an empty item is an empty line. */
function lineText(at: ScorePath, line: YamlValue, notes: Notes): string {
  if (line === null) return '';
  if (line instanceof Timestamp) return line.text;
  if (line instanceof Float) return String(line.value);
  if (typeof line !== 'object') return String(line);
  notes.problems.push(refuse(at, `must be a line of text, in quotes where needed; found ${describeValue(line)}`));
  return '';
}

function refuse(at: ScorePath, message: string): UpgradeProblem {
  return { code: 'old-form', path: at.join('.'), message, at };
}
