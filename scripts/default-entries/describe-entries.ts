import { type StoredEntry, type StoredText, storedText } from '../../src/actions/default-entry';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import { type ProvisionerEntry, type Stage, stages } from '../../src/provisioners/provisioner-entry';
import { provisionerFunctions } from '../../src/provisioners/template/functions';
import { trimmedText } from '../../src/provisioners/template/trim';
import { collectForms } from './collect-forms';
import { packTemplates } from './pack-templates';

/** What the program carries of default provisioners besides their text, as JSON. */
interface Description {
  /** A list of their heads, with where in the details their own stand. */
  readonly heads: string;
  /** A `StoredEntry` for each. */
  readonly details: string;
}

/** Describes the entries of a file; `infoLogs` are their lines for the user, by uri. Throws for one that cannot be stored. */
export function describeEntries(file: string, infoLogs: Readonly<Record<string, string>>): Description {
  let details = '';
  const heads = parseProvisioners({ file: 'default provisioners', text: file }).map((entry) => {
    const { uri, type, class: className, id, description, supportedParams, expectedOutputs } = entry;
    const from = details.length;
    details += JSON.stringify(store(entry, file, infoLogs[uri]));
    return { uri, type, class: className, id, description, supportedParams, expectedOutputs, from, to: details.length };
  });
  return { heads: JSON.stringify(heads), details };
}

function store(entry: ProvisionerEntry, file: string, lines: string | undefined): StoredEntry {
  if (entry.kind === 'cmd') return { fields: fieldsOf(entry) };
  if (entry.dialect !== 'go') throw new Error(`${entry.uri}: only Go's templates can be stored`);
  const templates = lines === undefined ? entry.templates : { info_logs: lines, ...entry.templates };
  const { templates: _, ...fields } = fieldsOf(entry);
  const texts: Partial<Record<Stage, StoredText>> = {};
  const trimmed: { name: Stage; text: string }[] = [];
  for (const stage of stages) {
    const template = templates[stage];
    if (template === undefined) continue;
    texts[stage] = findText(file, template);
    const text = trimmedText(template);
    if (text !== '') trimmed.push({ name: stage, text });
  }
  const ready = { packed: packTemplates(trimmed, provisionerFunctions), forms: collectForms({ ...entry, templates }) };
  return { fields, texts, ready };
}

/** What is not in the head of an entry. */
function fieldsOf(entry: ProvisionerEntry): StoredEntry['fields'] {
  const { source, index, uri, type, class: className, id, ...others } = entry;
  const { description, supportedParams, expectedOutputs, ...fields } = others;
  return fields;
}

/** Where a text stands in the file, indented. */
function findText(file: string, text: string): StoredText {
  const indented = text.replace(/^(?=.)/gm, '    ');
  const from = file.indexOf(indented);
  const place: StoredText = [from, from + indented.length];
  return from >= 0 && storedText(file, place) === text ? place : text;
}
