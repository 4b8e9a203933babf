import type { DescribedHead, ProvisionerEntry, Stage, TemplateEntry } from '../provisioners/provisioner-entry';
import type { ReadyTemplates } from '../provisioners/template/ready-templates';

/** A text of the file of default provisioners: where it begins and ends there, indented; or the text itself. */
export type StoredText = readonly [from: number, to: number] | string;

/** What the build keeps of a default provisioner, as data of JSON (see scripts/default-entries). */
export interface StoredEntry {
  /** What is not in its head, without the texts of templates. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Partial<Record<Stage, StoredText>>>;
  readonly ready?: ReadyTemplates;
}

const MARGIN = '\n    ';

/** The entry that reading the file of default provisioners gives, with its lines for the user. */
export function makeDefaultEntry(head: DescribedHead, { fields, texts }: StoredEntry): ProvisionerEntry {
  const entry = { ...head, ...fields } as unknown as ProvisionerEntry;
  if (texts === undefined) return entry;
  const templates: Partial<Record<Stage, string>> = {};
  for (const stage of Object.keys(texts) as Stage[])
    templates[stage] = storedText(head.source.text, texts[stage] ?? '');
  return { ...(entry as TemplateEntry), templates };
}

/** Takes a text out of the file. */
export function storedText(file: string, stored: StoredText): string {
  if (typeof stored === 'string') return stored;
  return file.slice(stored[0] + MARGIN.length - 1, stored[1]).replaceAll(MARGIN, '\n');
}
