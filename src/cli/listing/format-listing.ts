import type { Host } from '../../host/host';
import { drawTable, type Table } from '../table';

/** What a command lists, in every form in which it can be shown; what only one form needs is worked out for that form. */
export interface Listing {
  /** The entries as `json`, `yaml` and templates show them. */
  readonly entries: readonly object[];
  /** The whole as `json` and `yaml` show it, where it is not the bare list of the entries. */
  readonly document?: unknown;
  readonly table: () => Table;
  readonly wide: () => Table;
  /** Of each entry what names it to other commands. */
  readonly names: () => readonly string[];
}

/** The named formats of every listing; a Go template is one too. */
const listFormats = ['table', 'wide', 'json', 'yaml', 'name'] as const;

/** What the `--format` of every listing is like. */
export const listFormat = {
  char: 'f',
  description: 'how to write the list',
  values: listFormats,
  takesTemplate: true,
  helpValue: 'FORMAT',
} as const;

/** The text of a listing in one of the named formats. What a Go template gives for each entry is written as it is rendered. */
export function formatListing(listing: Listing, format: string, host: Host): string {
  const document = listing.document ?? listing.entries;
  switch (format) {
    case 'table':
      return drawTable(listing.table());
    case 'wide':
      return drawTable(listing.wide());
    case 'name':
      return lines(listing.names());
    case 'json':
      return `${listJson(document)}\n`;
    case 'yaml': {
      const { encodeYaml }: typeof import('../../yaml/encode-yaml') = require('../../yaml/encode-yaml');
      return encodeYaml(document);
    }
    default: {
      const { renderEach }: typeof import('./render-each') = require('./render-each');
      renderEach(format, listing.entries, host, (text) => host.output.stdout(text));
      return '';
    }
  }
}

/** Each text on a line of its own. */
function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** Parity: keys in the order in which the entry is declared, characters of HTML as escapes. */
function listJson(document: unknown): string {
  const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(document, null, 2).replace(/[<>&\u2028\u2029]/g, asEscape);
}
