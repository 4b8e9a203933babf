import { findReference, hasPlaceholder, isReferenceAt, UNTERMINATED } from './find-reference';
import type { PlaceholderUse } from './outputs';
import type { SourceText } from './placed-texts';
import { resolvePlaceholder } from './resolve-placeholder';
import type { Container, Workload } from './workload';

/**
 * Can it be seen at a glance that nothing is wrong with the placeholders of a workload? False says nothing: then each of them is to be
 * checked (`checkPlaceholders`), which makes a path and a list of pieces for each text.
 */
export function isPlainlyRight(workload: Workload, sourceText: SourceText): boolean {
  const { metadata, containers, resources } = workload;
  for (const key in metadata.annotations) if (hasPlaceholder(metadata.annotations[key] ?? '')) return false;
  for (const name in containers) {
    if (!isContainerRight(name, containers[name] as Container, workload, sourceText)) return false;
  }
  for (const name in resources) if (!areParamsRight(resources[name]?.params, workload)) return false;
  return true;
}

function isContainerRight(name: string, container: Container, workload: Workload, sourceText: SourceText): boolean {
  const { image, command, args, variables, files, volumes } = container;
  if (!isTextRight(image, workload, 'image')) return false;
  // These stay as they are, which may be a warning.
  if (command?.some(hasPlaceholder) || args?.some(hasPlaceholder)) return false;
  for (const key in variables) if (!isTextRight(variables[key] as string, workload, 'variable')) return false;
  for (const key in volumes) if (!isTextRight(volumes[key]?.source ?? '', workload, 'volume')) return false;
  for (const target in files) {
    const file = files[target];
    if (!file || file.noExpand) continue;
    const text = file.content ?? (file.source === undefined ? undefined : sourceText(name, target));
    if (text !== undefined && !isTextRight(text, workload, 'file')) return false;
  }
  return true;
}

function areParamsRight(value: unknown, workload: Workload): boolean {
  if (typeof value === 'string') return isTextRight(value, workload, 'param');
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => areParamsRight(item, workload));
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) if (!areParamsRight(map[key], workload)) return false;
  return true;
}

function isTextRight(text: string, workload: Workload, use: PlaceholderUse): boolean {
  let right: Set<string> | undefined;
  let last: string | undefined;
  let start = findReference(text, 0);
  while (start >= 0) {
    // A long text has the same references again and again.
    if (last === undefined || !isReferenceAt(text, start, last)) {
      if (last !== undefined) {
        right ??= new Set();
        right.add(last);
      }
      last = text.slice(start, text.indexOf('}', start));
      if (!right?.has(last) && !isReferenceRight(last, workload, use)) return false;
    }
    start = findReference(text, start + last.length + 1);
  }
  return start !== UNTERMINATED;
}

/** Any key of a declared resource may exist. */
function isReferenceRight(reference: string, workload: Workload, use: PlaceholderUse): boolean {
  if (!reference.startsWith('resources.')) {
    return 'value' in resolvePlaceholder(reference, { metadata: workload.metadata, resources: {} }, use);
  }
  const dot = reference.indexOf('.', 'resources.'.length);
  const name = reference.slice('resources.'.length, dot < 0 ? undefined : dot);
  if (name.includes('\\') || (dot < 0 && use !== 'volume')) return false;
  return workload.resources !== undefined && Object.hasOwn(workload.resources, name);
}
