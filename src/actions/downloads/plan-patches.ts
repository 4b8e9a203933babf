import { join } from 'node:path';
import type { Files } from '../../host/host';
import { languageOf } from '../../patch/patch-template';
import type { FileChange } from '../apply-changes';
import { PROJECT_DIRECTORY } from '../project';
import { type FetchedSource, textOf } from './fetched-source';
import { PATCHES, patchFiles } from './patch-files';
import { IN_STATE, type LockedSource } from './provisioners-lock';

/** Where patch templates go: those in Go's language into the state, in the order given. */
export interface PatchPlan {
  readonly forState: readonly string[];
  readonly changes: readonly FileChange[];
  readonly saved: readonly LockedSource[];
}

/** Plans how fetched patch templates get into the project: they replace all that are there. */
export function planPatches(sources: readonly FetchedSource[], files: Files): PatchPlan {
  const count = sources.flatMap((source) => source.files.filter(isNunjucks)).length;
  const width = Math.max(2, String(count).length);
  let number = 0;
  const saved = sources.map(
    (source): LockedSource => ({
      ...source,
      files: source.files.map((file) => ({
        ...(file.member === undefined ? {} : { member: file.member }),
        saved: isNunjucks(file) ? `${PATCHES}/${savedNameOf(file.name, ++number, width)}` : IN_STATE,
        sha256: file.sha256,
      })),
    }),
  );
  return { saved, ...placePatches(sources, saved, files) };
}

/** Plans that exactly these patch templates are in the project, where they are said to be saved. */
export function placePatches(
  sources: readonly FetchedSource[],
  saved: readonly LockedSource[],
  files: Files,
): Pick<PatchPlan, 'forState' | 'changes'> {
  const placed = saved.flatMap((source, index) =>
    source.files.map((file) => ({ text: textOf(sources[index], file), saved: file.saved })),
  );
  const nunjucks = placed
    .filter((file) => file.saved !== IN_STATE)
    .map(({ text, saved }) => ({ text, path: join(PROJECT_DIRECTORY, saved) }));
  const writes = nunjucks
    .filter(({ text, path }) => files.status(path) === undefined || files.readText(path) !== text)
    .map(({ text, path }): FileChange => ({ kind: 'write', path, content: text }));
  const staying = new Set(nunjucks.map(({ path }) => path));
  const removals = patchFiles(files)
    .filter((path) => !staying.has(path))
    .map((path): FileChange => ({ kind: 'remove', path }));
  const forState = placed.filter((file) => file.saved === IN_STATE).map(({ text }) => text);
  return { forState, changes: [...writes, ...removals] };
}

function isNunjucks({ name }: { readonly name: string }): boolean {
  return languageOf(name) === 'nunjucks';
}

function savedNameOf(name: string, number: number, width: number): string {
  const stem = name
    .replace(/\.njk$/, '')
    .replaceAll(/[^A-Za-z\d._-]+/g, '-')
    .replace(/^[.-]+/, '');
  return `${String(number).padStart(width, '0')}-${stem === '' ? 'patch' : stem}.njk`;
}
