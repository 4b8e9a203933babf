import type { Problem } from '../errors/problem';
import { plainMapFrom } from '../util/plain-map';
import type { PlaceholderScope, PlaceholderUse, ResourceOutputs } from './outputs';
import { parsePlaceholders, splitReference } from './parse-placeholders';
import { placeholderProblem } from './placeholders';
import { resolvePlaceholder } from './resolve-placeholder';
import { resourceUid } from './resource-uid';
import type { LocateScore, ScorePath } from './score-path';
import type { Container, Workload } from './workload';

/** What was found about the placeholders of a workload. */
export interface CheckedPlaceholders {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A text of the workload. `use` is missing where placeholders are not replaced. */
interface PlacedText {
  readonly text: string;
  readonly path: ScorePath;
  readonly use?: PlaceholderUse;
  /** What it belongs to, when that is not the workload. */
  readonly subject?: string;
}

/**
 * Checks, before anything is provisioned, that every placeholder names existing metadata, or a declared resource and a
 * key of it. Placeholders that nothing closes, and those in places where they are not replaced, are warnings.
 */
export function checkPlaceholders(workload: Workload, locate?: LocateScore): CheckedPlaceholders {
  const scope = declaredScope(workload);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const { text, path, use, subject } of textsOf(workload)) {
    if (!text.includes('${')) continue;
    const place = (): Pick<Problem, 'path' | 'file' | 'line' | 'column'> => {
      const { file, line, column } = locate?.(path) ?? {};
      return { path: path.join('.'), file, line, column };
    };
    for (const segment of parsePlaceholders(text)) {
      if (segment.kind === 'unterminated' && use !== undefined) warnings.push({ ...unterminated(), ...place() });
      if (segment.kind !== 'reference') continue;
      const { reference } = segment;
      if (use === undefined) {
        if (isMeant(reference, scope)) warnings.push({ ...notReplaced(reference, path), ...place() });
        continue;
      }
      const found = resolvePlaceholder(reference, scope, use);
      if (!('message' in found)) continue;
      const owner = subject ?? `workload '${workload.metadata.name}'`;
      problems.push(placeholderProblem(reference, found, { ...place(), subject: owner }));
    }
  }
  return { problems, warnings };
}

/** The scope as far as it is known before anything is provisioned: any key of a declared resource may exist. */
function declaredScope(workload: Workload): PlaceholderScope {
  const anything: ResourceOutputs = { outputs: {}, find: () => '', explainMissing: () => ({ message: '' }) };
  const names = Object.keys(workload.resources ?? {});
  return { metadata: workload.metadata, resources: plainMapFrom(names.map((name) => [name, anything] as const)) };
}

function* textsOf(workload: Workload): Generator<PlacedText> {
  for (const [key, text] of sorted(workload.metadata.annotations))
    yield { text, path: ['metadata', 'annotations', key] };
  for (const [name, container] of sorted(workload.containers)) yield* textsOfContainer(container, ['containers', name]);
  for (const [name, resource] of sorted(workload.resources)) {
    const subject = `resource '${resourceUid(workload.metadata.name, name, resource)}'`;
    yield* textsInside(resource.params, ['resources', name, 'params'], subject);
  }
}

function* textsOfContainer(container: Container, at: ScorePath): Generator<PlacedText> {
  yield { text: container.image, path: [...at, 'image'], use: 'image' };
  for (const list of ['command', 'args'] as const) {
    for (const [index, text] of (container[list] ?? []).entries()) yield { text, path: [...at, list, index] };
  }
  for (const [name, text] of sorted(container.variables)) {
    yield { text, path: [...at, 'variables', name], use: 'variable' };
  }
  for (const [target, file] of sorted(container.files)) {
    const { content, noExpand } = file;
    if (content !== undefined && !noExpand)
      yield { text: content, path: [...at, 'files', target, 'content'], use: 'file' };
  }
  for (const [target, { source }] of sorted(container.volumes)) {
    yield { text: source, path: [...at, 'volumes', target, 'source'], use: 'volume' };
  }
}

function* textsInside(value: unknown, path: ScorePath, subject: string): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, path, use: 'param', subject };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsInside(item, [...path, index], subject);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* textsInside(child, [...path, key], subject);
  }
}

function sorted<V>(map: Readonly<Record<string, V>> | undefined): [string, V][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Does the reference mean this workload, and not something that a shell would replace? */
function isMeant(reference: string, scope: PlaceholderScope): boolean {
  const [root, name] = splitReference(reference);
  return root === 'metadata' ? name !== undefined : root === 'resources' && Object.hasOwn(scope.resources, name ?? '');
}

function unterminated(): Problem {
  return {
    code: 'unterminated-placeholder',
    message: "'${' has no closing '}', so it stays as it is",
    hint: 'Close the placeholder, or write $${ when the text is meant.',
  };
}

function notReplaced(reference: string, path: ScorePath): Problem {
  const place = path[0] === 'metadata' ? 'annotations' : String(path[2]);
  return {
    code: 'placeholder-not-replaced',
    message: `'\${${reference}}' stays as it is: placeholders are not replaced in ${place}`,
    hint:
      place === 'annotations'
        ? 'Write the value itself, or set it with a patch template.'
        : 'Put it in a variable, and write $(NAME) here: Kubernetes replaces that.',
  };
}
