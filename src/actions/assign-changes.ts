import { nearestName } from '../errors/nearest-name';
import type { Problem } from '../errors/problem';
import type { ImageRequest } from '../score/apply-image';
import { throwProblems } from './report-problems';

/** What the command line wants changed in the given workloads, as it stands there. */
export interface ChangeRequest {
  /** `FILE` or `WORKLOAD=FILE`. */
  readonly overridesFiles?: readonly string[] | undefined;
  /** `PATH=VALUE` or `WORKLOAD:PATH=VALUE`. */
  readonly overrideProperties?: readonly string[] | undefined;
  /** `IMAGE`, `WORKLOAD=IMAGE` or `WORKLOAD/CONTAINER=IMAGE`. */
  readonly images?: readonly string[] | undefined;
}

/** Does the command line want anything changed? */
export function hasChanges({ overridesFiles, overrideProperties, images }: ChangeRequest): boolean {
  return [overridesFiles, overrideProperties, images].some((values) => values !== undefined && values.length > 0);
}

/** What is to be changed in one workload; each in the order in which it was given. */
export interface WorkloadChanges {
  readonly overridesFiles: readonly string[];
  readonly properties: readonly string[];
  readonly images: readonly ImageRequest[];
}

/** A value, and the workload that it is for, where it says so. */
interface Addressed {
  readonly text: string;
  readonly value: string;
  readonly workload?: string;
  readonly container?: string;
}

interface Flag {
  readonly flag: string;
  readonly form: string;
  readonly values: readonly Addressed[];
}

/**
 * Finds out which given workload each change is for. A prefix counts only when it is exactly the name of one; what has
 * none needs exactly one given workload. Problems of all changes are told together.
 */
export function assignChanges(
  request: ChangeRequest,
  workloads: readonly string[],
): ReadonlyMap<string, WorkloadChanges> {
  const names = new Set(workloads);
  const overrides = lastPlain((request.overridesFiles ?? []).map((text) => address(text, '=', names)));
  const properties = (request.overrideProperties ?? []).map((text) => address(text, ':', names));
  const images = lastPlain((request.images ?? []).map((text) => addressImage(text, names)));
  const flags: readonly Flag[] = [
    { flag: '--overrides-file', form: 'WORKLOAD=FILE', values: overrides },
    { flag: '--override-property', form: 'WORKLOAD:PATH=VALUE', values: properties },
    { flag: '--image', form: 'WORKLOAD=IMAGE', values: images },
  ];
  throwProblems([...strangers(images, workloads), ...ambiguous(flags, workloads)]);
  const changes = new Map(workloads.map((name) => [name, noChanges()]));
  // What names no workload is for the only one.
  const of = ({ workload = workloads[0] ?? '' }: Addressed) => changes.get(workload) ?? noChanges();
  for (const one of overrides) of(one).overridesFiles.push(one.value);
  for (const one of properties) of(one).properties.push(one.value);
  for (const one of images) {
    const { value: image, container } = one;
    of(one).images.push(container === undefined ? { image } : { image, container });
  }
  return changes;
}

function noChanges(): { overridesFiles: string[]; properties: string[]; images: ImageRequest[] } {
  return { overridesFiles: [], properties: [], images: [] };
}

/** Parity: of several without a workload the last one counts, as of any flag that does not repeat. */
function lastPlain(all: readonly Addressed[]): readonly Addressed[] {
  const last = all.findLastIndex(({ workload }) => workload === undefined);
  return all.filter(({ workload }, index) => workload !== undefined || index === last);
}

function address(text: string, separator: ':' | '=', workloads: ReadonlySet<string>): Addressed {
  const end = text.search(/[:=]/);
  const workload = text.slice(0, Math.max(end, 0));
  if (text[end] !== separator || !workloads.has(workload)) return { text, value: text };
  return { text, value: text.slice(end + 1), workload };
}

function addressImage(text: string, workloads: ReadonlySet<string>): Addressed {
  const [workload = '', ...container] = text.slice(0, Math.max(text.indexOf('='), 0)).split('/');
  if (!workloads.has(workload)) return { text, value: text };
  const value = text.slice(text.indexOf('=') + 1);
  return { text, value, workload, ...(container.length === 0 ? {} : { container: container.join('/') }) };
}

/** No image has an equals sign: what stands before it was to be a workload. */
function strangers(images: readonly Addressed[], workloads: readonly string[]): readonly Problem[] {
  return images
    .filter(({ workload, value }) => workload === undefined && value.includes('='))
    .map(({ text }) => {
      const name = text.slice(0, text.indexOf('=')).split('/')[0] ?? '';
      const message = `--image '${text}' names workload '${name}', which is not among the given ones`;
      return { code: 'unknown-workload', message, hint: suggest(name, workloads) };
    });
}

/** What names no workload belongs to the one that is given: with several it would be a guess which. */
function ambiguous(flags: readonly Flag[], workloads: readonly string[]): readonly Problem[] {
  if (workloads.length === 1) return [];
  const plain = flags
    .map((flag) => ({ ...flag, values: flag.values.filter(({ workload }) => workload === undefined) }))
    .filter(({ flag, values }) => values.some(({ value }) => flag !== '--image' || !value.includes('=')));
  if (plain.length === 0) return [];
  const names = plain.map(({ flag }) => flag).join(', ');
  const message = `${names} cannot be used with ${workloads.length} Score files: give exactly one`;
  const forms = plain.map(({ flag, form }) => `${flag} ${form}`).join(', ');
  const hint =
    workloads.length === 0 ? undefined : `Or name the workload: ${forms}. Given are ${workloads.join(', ')}.`;
  return [{ code: 'usage', message, hint }];
}

function suggest(name: string, workloads: readonly string[]): string {
  const nearest = nearestName(name, workloads);
  return nearest === undefined ? `Given are ${workloads.join(', ') || 'none'}.` : `Did you mean '${nearest}'?`;
}
