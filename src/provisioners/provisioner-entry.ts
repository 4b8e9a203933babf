import type { Position } from '../errors/code-frame';
import type { YamlPath } from '../yaml/find-node';
import type { CommandLocation } from './cmd/parse-command-uri';
import { type ProvisionersSource, positionIn } from './provisioners-source';

/** The six templates of an entry, in the order in which they are rendered. */
export const stages = ['init', 'state', 'shared', 'outputs', 'manifests', 'info_logs'] as const;
export type Stage = (typeof stages)[number];

/** What an entry is found by, and where it stands. */
export interface EntryHead {
  readonly source: ProvisionersSource;
  /** Position in the file's list, from 0. */
  readonly index: number;
  readonly uri: string;
  readonly type: string;
  /** Absent: any class. */
  readonly class?: string;
  /** Absent: any id. */
  readonly id?: string;
}

/** What an entry says of itself besides. */
export interface DescribedHead extends EntryHead {
  readonly description?: string;
  readonly supportedParams?: readonly string[];
  readonly expectedOutputs?: readonly string[];
}

export interface TemplateEntry extends DescribedHead {
  readonly kind: 'template';
  /** The language of the templates, as the uri's scheme says. */
  readonly dialect: 'go' | 'nunjucks';
  /** The templates' texts as they stand in the file; a stage that is absent yields nothing. */
  readonly templates: Readonly<Partial<Record<Stage, string>>>;
}

export interface CommandEntry extends DescribedHead {
  readonly kind: 'cmd';
  readonly location: CommandLocation;
  readonly args: readonly string[];
}

/** An entry of a provisioners file. */
export type ProvisionerEntry = TemplateEntry | CommandEntry;

/** Where an entry, or the value at a path inside it, is written in its file. */
export function entryPosition(entry: EntryHead, path: YamlPath = []): Position {
  return positionIn(entry.source, [entry.index, ...path]) ?? { line: 1, column: 1 };
}

/** Names an entry in a message: `template://acme/db (10-acme.provisioners.yaml:12)`. */
export function describeEntry(entry: EntryHead): string {
  return `${entry.uri} (${entry.source.file}:${entryPosition(entry).line})`;
}
