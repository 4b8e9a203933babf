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

type Text = Omit<PlacedText, 'subject'>;

/** The texts of a workload in which placeholders are replaced, or in which one might think so; sorted by path. */
export function* placedTexts(workload: Workload, sourceText: SourceText): Generator<PlacedText> {
  const { metadata, containers, resources } = workload;
  const subject = `workload '${metadata.name}'`;
  for (const [key, text] of sorted(metadata.annotations)) {
    yield { text, path: ['metadata', 'annotations', key], subject };
  }
  for (const [name, container] of sorted(containers)) {
    for (const text of ofContainer(container, (target) => sourceText(name, target))) {
      yield { ...text, path: ['containers', name, ...text.path], subject };
    }
  }
  for (const [name, resource] of sorted(resources)) {
    const owner = `resource '${joinResourceUid(resourceUidParts(metadata.name, name, resource))}'`;
    for (const text of inside(resource.params, ['resources', name, 'params'])) yield { ...text, subject: owner };
  }
}

function* ofContainer(container: Container, sourceText: (target: string) => string | undefined): Generator<Text> {
  const { image, variables, files, volumes } = container;
  yield { text: image, path: ['image'], use: 'image' };
  for (const list of ['command', 'args'] as const) {
    for (const [index, text] of (container[list] ?? []).entries()) yield { text, path: [list, index] };
  }
  for (const [name, text] of sorted(variables)) yield { text, path: ['variables', name], use: 'variable' };
  for (const [target, { content, source, noExpand }] of sorted(files)) {
    const key = content === undefined ? 'source' : 'content';
    const text = content ?? (source === undefined ? undefined : sourceText(target));
    if (!noExpand && text !== undefined) yield { text, path: ['files', target, key], use: 'file' };
  }
  for (const [target, { source }] of sorted(volumes)) {
    yield { text: source, path: ['volumes', target, 'source'], use: 'volume' };
  }
}

function* inside(value: unknown, path: ScorePath): Generator<Text> {
  if (typeof value === 'string') yield { text: value, path, use: 'param' };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* inside(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* inside(child, [...path, key]);
  }
}

function sorted<V>(map: Readonly<Record<string, V>> | undefined): [string, V][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
