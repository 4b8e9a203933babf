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

/** Takes a text that has a placeholder; the path below what is being walked through. */
type Take = (text: string, path: ScorePath, use?: PlaceholderUse) => void;

/**
 * The texts of a workload with placeholders in them, where these are replaced, or where one might think so; sorted by
 * path.
 */
export function placedTexts(workload: Workload, sourceText: SourceText): readonly PlacedText[] {
  const { metadata, containers, resources } = workload;
  const found: PlacedText[] = [];
  const subject = `workload '${metadata.name}'`;
  const takeAt =
    (above: ScorePath, owner: () => string): Take =>
    (text, path, use) => {
      if (!text.includes('${')) return;
      found.push({ text, path: [...above, ...path], subject: owner(), ...(use === undefined ? {} : { use }) });
    };
  const takeAnnotation = takeAt(['metadata', 'annotations'], () => subject);
  for (const [key, text] of sorted(metadata.annotations)) takeAnnotation(text, [key]);
  for (const [name, container] of sorted(containers)) {
    const take = takeAt(['containers', name], () => subject);
    walkContainer(container, (target) => sourceText(name, target), take);
  }
  for (const [name, resource] of sorted(resources)) {
    const owner = (): string => `resource '${joinResourceUid(resourceUidParts(metadata.name, name, resource))}'`;
    walkParams(resource.params, ['resources', name, 'params'], takeAt([], owner));
  }
  return found;
}

function walkContainer(container: Container, sourceText: (target: string) => string | undefined, take: Take): void {
  const { image, variables, files, volumes } = container;
  take(image, ['image'], 'image');
  for (const list of ['command', 'args'] as const) {
    for (const [index, text] of (container[list] ?? []).entries()) take(text, [list, index]);
  }
  for (const [name, text] of sorted(variables)) take(text, ['variables', name], 'variable');
  for (const [target, { content, source, noExpand }] of sorted(files)) {
    const key = content === undefined ? 'source' : 'content';
    const text = content ?? (source === undefined ? undefined : sourceText(target));
    if (!noExpand && text !== undefined) take(text, ['files', target, key], 'file');
  }
  for (const [target, { source }] of sorted(volumes)) take(source, ['volumes', target, 'source'], 'volume');
}

function walkParams(value: unknown, path: ScorePath, take: Take): void {
  if (typeof value === 'string') take(value, path, 'param');
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkParams(item, [...path, index], take);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) walkParams(child, [...path, key], take);
  }
}

function sorted<V>(map: Readonly<Record<string, V>> | undefined): readonly [string, V][] {
  return map === undefined ? [] : Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
