import { join } from 'node:path';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import { PROJECT_DIRECTORY } from '../project';
import { parseSavedName, type SavedFile } from './saved-name';

/** The peer writes the time as Go prints it, with blanks in it. */
const heading = /^# Downloaded from (.*) at \d{4}-\d{2}-\d{2}[T ][^\n]*\n/;

/** Saved files are for their owner alone, as those of the peer. */
const SAVED_MODE = 0o600;

/** A saved file in its place. */
export interface PlacedDownload extends SavedFile {
  readonly path: string;
  /** It may be a pipe, or a link that leads nowhere. */
  readonly isFile: boolean;
}

/** A saved file with what it says of where it came from. */
export interface Download extends PlacedDownload {
  readonly uri: string | undefined;
  /** Without the heading. */
  readonly text: string;
}

/** Finds the provisioners files that were downloaded, by this program or the peer, in the order in which they are asked. */
export function findDownloads(files: Pick<Files, 'status' | 'list'>): readonly PlacedDownload[] {
  if (files.status(PROJECT_DIRECTORY)?.kind !== 'directory') return [];
  return files.list(PROJECT_DIRECTORY).flatMap((name) => {
    const saved = parseSavedName(name);
    if (saved === undefined) return [];
    const path = join(PROJECT_DIRECTORY, name);
    const kind = files.status(path)?.kind;
    return kind === 'directory' ? [] : [{ ...saved, path, isFile: kind === 'file' }];
  });
}

/** As `findDownloads`; reads them, too. */
export function readDownloads(files: Pick<Files, 'status' | 'list' | 'readText'>): readonly Download[] {
  return findDownloads(files).map((found) => {
    const content = files.readText(found.path);
    return { ...found, uri: heading.exec(content)?.[1], text: withoutHeading(content) };
  });
}

/** The text of a saved file without the heading that says where it came from. */
export function withoutHeading(content: string): string {
  return content.replace(heading, '');
}

/** The writing of a provisioners file, with its heading. */
export function writeDownload({ name, uri, text, time }: DownloadToWrite): FileChange {
  const content = `# Downloaded from ${uri} at ${time}\n${text}`;
  return { kind: 'write', path: join(PROJECT_DIRECTORY, name), content, forceMode: SAVED_MODE };
}

interface DownloadToWrite {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  readonly time: string;
}
