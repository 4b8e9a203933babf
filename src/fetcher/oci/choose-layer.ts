import { userError } from '../../errors/user-error';
import { isArchive } from '../archive/unpack-archive';
import type { FetchRequest } from '../fetched-file';
import type { Layer } from './manifest';
import type { OciReference } from './parse-reference';

const archiveTypes = /[.+/](?:tar|tar[.+](?:gzip|gz)|zip)$/;
/** As many names as a message holds. */
const MOST_TITLES = 20;

const packedTypes = /[.+/](?:tar[.+](?:gzip|gz)|zip)$/;

/**
 * Chooses the layer that is meant: with a `#file` the one of that title; else the only one that ends in `.yaml`, or, where there is
 * none, the only one that is named as the wanted files are, or the only archive. Whatever leaves a choice is an error with the titles.
 */
export function chooseLayer(layers: readonly Layer[], reference: OciReference, request: FetchRequest): Layer {
  const { file, shown } = reference;
  if (file !== undefined) {
    const titled = layers.filter(({ title }) => title === file);
    if (titled.length === 1 && titled[0]) return titled[0];
    const many = titled.length === 0 ? 'no file' : `${titled.length} files`;
    throw userError('nothing-fetched', `cannot fetch ${shown}: the artifact has ${many} ${file}${theFiles(layers)}`);
  }
  const kinds = [
    ({ title }: Layer) => title?.endsWith('.yaml') ?? false,
    ({ title }: Layer) => title !== undefined && request.wanted(title),
    isArchiveLayer,
  ];
  const candidates = kinds.map((isKind) => layers.filter(isKind)).find((found) => found.length > 0) ?? [];
  if (candidates.length === 1 && candidates[0]) return candidates[0];
  if (candidates.length === 0) {
    const wanted = `no .yaml file, no ${request.wantedName} and no archive`;
    throw userError('nothing-fetched', `cannot fetch ${shown}: the artifact has ${wanted}${theFiles(layers)}`);
  }
  const titles = candidates.map(({ title, digest }) => title ?? digest);
  throw userError(
    'several-files',
    `${shown} names no file, and the artifact has ${titles.length}: ${listed(titles)}; add #file, as in ${shown}#${titles[0]}`,
  );
}

/** Is the layer an archive, by its title or, where the title says nothing else, its type? */
export function isArchiveLayer({ title, mediaType }: Layer): boolean {
  if (title !== undefined && isArchive(title)) return true;
  // Tools give the plain tar type to any file; with a title only the packed one means an archive.
  return (title === undefined ? archiveTypes : packedTypes).test(mediaType);
}

function theFiles(layers: readonly Layer[]): string {
  if (layers.length === 0) return ' (it has no files at all)';
  const titles = layers.flatMap(({ title }) => title ?? []);
  return titles.length === 0 ? ' (its files have no names)' : ` (it has ${listed(titles)})`;
}

function listed(titles: readonly string[]): string {
  const more = titles.length - MOST_TITLES;
  return more > 0 ? `${titles.slice(0, MOST_TITLES).join(', ')} and ${more} more` : titles.join(', ');
}
