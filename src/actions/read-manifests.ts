import { join } from 'node:path';
import type { Problem } from '../errors/problem';
import { userError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Manifest } from '../k8s/manifest';
import { makeFileLocators } from '../score/file-locator';
import type { ScorePath } from '../score/score-path';
import type { SourceFile } from '../score/source-file';
import { isPlainMap } from '../util/plain-map';
import { fromBytes } from '../util/utf8';
import { decodeYamlDocuments } from '../yaml/decode-yaml';
import { problemsOf, throwProblems } from './report-problems';

/** A manifest that was read from a file. */
export interface LocatedManifest {
  readonly manifest: Manifest;
  /** As the user named it; `standard input` for `-`. */
  readonly file: string;
  /** Where a path inside the manifest is written, or what is nearest around it. */
  readonly locate: (path: ScorePath) => Pick<Problem, 'file' | 'line' | 'column'>;
}

/**
 * Reads the manifests of files, of the files of YAML in directories (but for kustomization.yaml) and, for `-`, of standard
 * input, in order. Empty documents are passed over, a List gives what is in it. Whatever is no object of Kubernetes is
 * told, for all files at once.
 */
export function readManifests(
  paths: readonly string[],
  host: Pick<Host, 'files' | 'input'>,
): readonly LocatedManifest[] {
  const problems: Problem[] = [];
  const read = paths.flatMap((path) => {
    const found: LocatedManifest[] = [];
    problems.push(...problemsOf(() => readSources(path, host).flatMap((source) => decode(source, found))));
    return found;
  });
  throwProblems(problems);
  return read;
}

/** Decodes the manifests of texts, as `readManifests` does those of files. */
export function decodeManifests(sources: readonly SourceFile[]): readonly LocatedManifest[] {
  const found: LocatedManifest[] = [];
  throwProblems(sources.flatMap((source) => decode(source, found)));
  return found;
}

function readSources(path: string, { files, input }: Pick<Host, 'files' | 'input'>): readonly SourceFile[] {
  if (path === '-') return [{ file: 'standard input', text: fromBytes(input.read()) }];
  return manifestFiles(path, files).map((file) => ({ file, text: files.readText(file, { anyKind: true }) }));
}

const manifestFileName = /^(?!\.)(?!kustomization\.ya?ml$).+\.ya?ml$/s;

function manifestFiles(path: string, files: Files): readonly string[] {
  if (files.status(path)?.kind !== 'directory') return [path];
  const regular = filesIn(path, files);
  if (regular.length === 0) throw userError('no-manifests', `the directory ${path} has no files of YAML in it`);
  return regular;
}

function filesIn(directory: string, files: Files): readonly string[] {
  return files
    .list(directory)
    .filter((name) => manifestFileName.test(name))
    .map((name) => join(directory, name))
    .filter((file) => files.status(file)?.kind === 'file');
}

/** Is that a directory with no file in it that `readManifests` would read? */
export function isWithoutManifests(path: string, files: Files): boolean {
  return files.status(path)?.kind === 'directory' && filesIn(path, files).length === 0;
}

/** Decodes a file into `found` and gives what is wrong with it. */
function decode(source: SourceFile, found: LocatedManifest[]): readonly Problem[] {
  return problemsOf(() => {
    const locators = makeFileLocators(source);
    const documents = decodeYamlDocuments(source.text, { file: source.file });
    return documents.flatMap((value, document) => {
      const { locate } = locators(document);
      const place = (path: ScorePath) => {
        const { line, column } = locate(path);
        return { file: source.file, line, column };
      };
      return value === null ? [] : addManifests(value, [], { file: source.file, place }, found);
    });
  });
}

interface Origin {
  readonly file: string;
  readonly place: LocatedManifest['locate'];
}

function addManifests(value: unknown, at: ScorePath, origin: Origin, found: LocatedManifest[]): readonly Problem[] {
  if (!isPlainMap(value) || typeof value['kind'] !== 'string' || typeof value['apiVersion'] !== 'string') {
    const message = 'is no object of Kubernetes: one is a map with apiVersion and kind';
    return [{ code: 'no-manifest', message, ...origin.place(at) }];
  }
  const items: unknown = value['items'];
  if (value['kind'] === 'List' && value['apiVersion'] === 'v1' && Array.isArray(items))
    return items.flatMap((item, index) => addManifests(item, [...at, 'items', index], origin, found));
  found.push({ manifest: value, file: origin.file, locate: (path) => origin.place([...at, ...path]) });
  return [];
}
