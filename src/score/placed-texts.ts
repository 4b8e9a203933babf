import { hasPlaceholder } from './find-reference';
import type { PlaceholderUse } from './outputs';
import { joinResourceUid, resourceUidParts } from './resource-uid';
import type { ScorePath } from './score-path';
import type { Container, Workload } from './workload';

/** A text of a workload and its place. */
export interface PlacedText {
  readonly text: string;
  readonly path: ScorePath;
  /** Missing where placeholders are not replaced. */
  readonly use?: PlaceholderUse;
  /** What the text belongs to. */
  readonly subject: string;
}

/** The text of a file that a container mounts by `source`; undefined when it is not known, or no text. */
export type SourceText = (container: string, target: string) => string | undefined;

/** Takes a text that has a placeholder. */
type Take = (text: string, path: ScorePath, use?: PlaceholderUse) => void;

/**
 * The texts of a workload with placeholders in them, where these are replaced, or where one might think so; sorted by
 * path.
 */
export function placedTexts(workload: Workload, sourceText: SourceText): readonly PlacedText[] {
  const { metadata, containers, resources } = workload;
  const found: PlacedText[] = [];
  const subject = `workload '${metadata.name}'`;
  const take: Take = (text, path, use) => {
    found.push(use === undefined ? { text, path, subject } : { text, path, subject, use });
  };
  eachSorted(metadata.annotations, (text, key) => {
    if (hasPlaceholder(text)) take(text, ['metadata', 'annotations', key]);
  });
  eachSorted(containers, (container, name) => walkContainer(name, container, sourceText, take));
  eachSorted(resources, (resource, name) => {
    walkParams(resource.params, ['resources', name, 'params'], (text, path) => {
      const owner = joinResourceUid(resourceUidParts(metadata.name, name, resource));
      found.push({ text, path, subject: `resource '${owner}'`, use: 'param' });
    });
  });
  return found;
}

function walkContainer(container: string, parts: Container, sourceText: SourceText, take: Take): void {
  const at = ['containers', container];
  if (hasPlaceholder(parts.image)) take(parts.image, [...at, 'image'], 'image');
  for (const list of ['command', 'args'] as const) {
    parts[list]?.forEach((text, index) => {
      if (hasPlaceholder(text)) take(text, [...at, list, index]);
    });
  }
  eachSorted(parts.variables, (text, name) => {
    if (hasPlaceholder(text)) take(text, [...at, 'variables', name], 'variable');
  });
  eachSorted(parts.files, ({ content, source, noExpand }, target) => {
    if (noExpand) return;
    const text = content ?? (source === undefined ? undefined : sourceText(container, target));
    if (text === undefined || !hasPlaceholder(text)) return;
    take(text, [...at, 'files', target, content === undefined ? 'source' : 'content'], 'file');
  });
  eachSorted(parts.volumes, ({ source }, target) => {
    if (hasPlaceholder(source)) take(source, [...at, 'volumes', target, 'source'], 'volume');
  });
}

function walkParams(value: unknown, path: ScorePath, take: Take): void {
  if (typeof value === 'string') {
    if (hasPlaceholder(value)) take(value, path);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) walkParams(value[index], [...path, index], take);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) walkParams((value as Data)[key], [...path, key], take);
  }
}

type Data = Readonly<Record<string, unknown>>;

function eachSorted<V>(map: Readonly<Record<string, V>> | undefined, visit: (value: V, key: string) => void): void {
  if (map === undefined) return;
  for (const key of Object.keys(map).sort()) visit(map[key] as V, key);
}
