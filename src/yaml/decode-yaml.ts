import { buildDocuments } from './build-documents';
import { readCommon } from './common/read-common';
import { parseEvents } from './parse-events';
import { secondDocument } from './second-document';
import { makeSource, syntaxError } from './syntax-error';
import type { YamlValue } from './values';

export interface DecodeOptions {
  /** The name of the file, for errors. */
  readonly file?: string | undefined;
}

/**
 * Reads the one document of a text as Go's yaml.v3 reads into `any`; null when there is none. A text that is no YAML, or
 * holds a second document, is a UserError that says where. A `---` with nothing behind it is no document.
 */
export function decodeYaml(text: string, options: DecodeOptions = {}): YamlValue {
  if (text === '') return null;
  const source = makeSource(text, options.file);
  const common = readCommon(source.text);
  if (common !== undefined && common.length <= 1) return common[0] ?? null;
  const documents = buildDocuments(source, parseEvents(source));
  const full = documents.filter((document) => !document.empty);
  if (full.length > 1) {
    const offset = secondDocument(source.text, documents);
    throw syntaxError(source, offset, 'a second document begins here; only one is allowed');
  }
  return full[0]?.value ?? null;
}

/** Reads all documents of a text; one with nothing in it is null. Errors as in `decodeYaml`. */
export function decodeYamlDocuments(text: string, options: DecodeOptions = {}): YamlValue[] {
  const source = makeSource(text, options.file);
  return buildDocuments(source, parseEvents(source)).map((document) => document.value);
}
