import type { FileLocator } from './file-locator';
import type { AppliedProperty } from './override-property';
import type { LocateScore, ScorePath, ScorePlace } from './score-path';
import type { Move } from './upgrade-score';

/** What a workload was put together from. */
export interface ScoreOrigins {
  readonly score: FileLocator;
  /** In the order in which they were applied. */
  readonly overrides: readonly FileLocator[];
  readonly properties: readonly AppliedProperty[];
  readonly moves: readonly Move[];
}

/**
 * Makes the function that finds where a part of a workload comes from: the Score file, the overrides file or the
 * override property that said so last.
 */
export function makeScoreLocator({ score, overrides, properties, moves }: ScoreOrigins): LocateScore {
  const layers = [score, ...overrides];
  const movedFrom = new Map(moves.map(({ to, from }) => [pathKey(to), from]));
  return (path, part = 'value') => {
    let at = moveBack(path, movedFrom);
    for (const property of [...properties].reverse()) {
      const place = locateInProperty(property, at, score.file);
      if (place === 'list') at = property.path.slice(0, -1);
      else if (place) return place;
    }
    for (const whole = at; at.length > 0; at = at.slice(0, -1)) {
      const layer = findLayer(layers, at);
      const maker = layer ? undefined : properties.find((property) => at === whole && isMadeBy(property, at));
      if (maker) return { file: score.file, origin: originOf(maker) };
      if (layer) return layer.locate(at, at.length < path.length ? 'key' : part);
    }
    return score.locate([], part);
  };
}

/** The path before the upgrade of old forms. */
function moveBack(path: ScorePath, movedFrom: ReadonlyMap<string, ScorePath>): ScorePath {
  for (let length = movedFrom.size === 0 ? 0 : path.length; length > 0; length--) {
    const from = movedFrom.get(pathKey(path.slice(0, length)));
    if (from) return [...from, ...path.slice(length)];
  }
  return path;
}

/** Where a property says what stands at the path; `list` when it took an item out of a list on the way there. */
function locateInProperty(property: AppliedProperty, path: ScorePath, file: string): ScorePlace | 'list' | undefined {
  const says = property.path.length <= path.length && startsWith(path, property.path);
  if (says && !property.shortens) {
    const exact = property.path.length === path.length;
    const written = exact ? property.text.slice(0, property.text.indexOf('=')) : undefined;
    return { file, origin: originOf(property), property: written };
  }
  const list = property.path.slice(0, -1);
  return property.shortens && path.length > list.length && startsWith(path, list) ? 'list' : undefined;
}

/** Is the path one of a map that a property made on its way? */
function isMadeBy(property: AppliedProperty, path: ScorePath): boolean {
  return !property.shortens && property.path.length > path.length && startsWith(property.path, path);
}

function originOf({ text }: AppliedProperty): string {
  return `--override-property '${text}'`;
}

/** The layer that says what stands at the path: for a map, in which layers are merged, the first to have it. */
function findLayer(layers: readonly FileLocator[], path: ScorePath): FileLocator | undefined {
  let found: { readonly layer: FileLocator; readonly isMap: boolean } | undefined;
  for (const layer of layers) {
    const { depth, isMap } = layer.find(path);
    if (depth === path.length && !(isMap && found?.isMap)) found = { layer, isMap };
  }
  return found?.layer;
}

function startsWith(path: ScorePath, beginning: ScorePath): boolean {
  return beginning.every((part, index) => String(part) === String(path[index]));
}

function pathKey(path: ScorePath): string {
  return path.join('\0');
}
