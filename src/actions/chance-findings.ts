import type { Look, LookKind } from '../chance/look';
import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import type { Log } from '../host/log';
import type { ChancyTemplate } from '../patch/apply-patch-templates';
import { type ChancyResource, placeOfLook } from '../provisioners/chancy-resource';
import type { Provisioned } from '../provisioners/provision-resources';
import type { Chance } from './chance';
import { STATE_FILE } from './project';
import { logNotes, logWarnings, throwProblems } from './report-problems';

/** What of a run's result another run would not give again. */
interface Findings {
  readonly resources: readonly ChancyResource[];
  readonly templates: readonly ChancyTemplate[];
}

/** Refuses what was found with `--reproducible`; in a pipeline warns which values are new, and how to keep them. */
export function reportChance(
  { chancy, acted }: Pick<Provisioned, 'chancy' | 'acted'>,
  { reason, templates }: Chance,
  log: Log,
): void {
  const findings = { resources: chancy, templates };
  if (reason === 'pipeline') logWarnings(newValues(findings), log);
  if (reason !== 'reproducible') return;
  throwProblems(chanceProblems(findings));
  logNotes(Object.keys(acted).sort().map(noteCommand), log);
}

const doings: Readonly<Record<LookKind, (by: string) => string>> = {
  draw: (by) => `draws with ${by}, and there is no seed`,
  key: (by) => `calls ${by}, whose keys and salts are new in every run`,
  clock: (by) => `looks at the clock with ${by}`,
  zone: () => 'depends on the local time zone',
};

const KEEP = `keep ${STATE_FILE} and let the template prefer what is stored.`;

/** What helps a provisioner's template. */
const waysOut: Readonly<Record<LookKind, string>> = {
  draw: `Set SCORE_K8S_SEED, or ${KEEP}`,
  key: `Keys and salts are never derived from a seed: ${KEEP}`,
  clock: 'Set SOURCE_DATE_EPOCH.',
  zone: 'Set SOURCE_DATE_EPOCH: dates are in UTC then.',
};

/** A patch template has no state in which anything could be stored. */
const waysOutOfPatches: typeof waysOut = {
  ...waysOut,
  draw: 'Set SCORE_K8S_SEED.',
  key: 'Keys and salts are never derived from a seed: let a provisioner make them, which can store them.',
};

function chanceProblems({ resources, templates }: Findings): readonly Problem[] {
  const ofResources = resources.flatMap(({ uid, entry, reached }) =>
    reached.map((look) => {
      const subject = `resource '${uid}': the ${look.stage} template of ${entry.uri}`;
      return { ...problem(subject, look, placeOfLook(entry, look)), hint: waysOut[look.kind] };
    }),
  );
  const ofTemplates = templates.flatMap(({ name, text, reached }) =>
    reached.map((look) => {
      const place = { file: name, ...placeIn(text, look) };
      return { ...problem(name, look, place), hint: waysOutOfPatches[look.kind] };
    }),
  );
  return [...ofResources, ...ofTemplates];
}

function problem(subject: string, { kind, by }: Look, place: Partial<Problem>): Problem {
  const message = `${subject} ${doings[kind](by)}: this reaches the result, which another run does not give again`;
  return { code: 'not-reproducible', message, ...place };
}

function noteCommand(uid: string): Problem {
  const message = `resource '${uid}' is provided by a command: whether it answers the same every time is not known`;
  return { code: 'command-unknown', message };
}

function placeIn(text: string, { by }: Look): Partial<Problem> {
  const at = by === '' ? -1 : text.search(new RegExp(`\\b${by}\\b`));
  if (at < 0) return {};
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
  return { ...position, frame: codeFrame(text, position) };
}

/** What was drawn and is not stored from an earlier run is something else where the state is lost. */
function newValues(findings: Findings): readonly Problem[] {
  const { resources, templates } = findings;
  if (resources.length + templates.length === 0) return [];
  const names = [...resources.map(({ uid }) => `resource '${uid}'`), ...templates.map(({ name }) => name)];
  const message = `new values were drawn for ${names.join(', ')}: the next run draws others unless it finds these`;
  return [{ code: 'drawn-values', message, hint: cures(findings).join('\n') }];
}

function cures({ resources, templates }: Findings): readonly string[] {
  const kinds = new Set([...resources, ...templates].flatMap(({ reached }) => reached.map(({ kind }) => kind)));
  const known = resources.filter(({ isKnown }) => isKnown).map(({ uid }) => `'${uid}'`);
  const isKept = known.length === resources.length;
  const forgetful = `The state has ${known.join(', ')} from an earlier run: let the provisioner prefer what is stored (.State).`;
  return [
    ...(isKept ? [] : [`Keep ${STATE_FILE} from run to run: it holds what was drawn.`]),
    ...(known.length > 0 ? [forgetful] : []),
    ...(kinds.has('draw') ? ['With SCORE_K8S_SEED, a long random secret, the same is drawn every time.'] : []),
    ...(kinds.has('key') ? ['Keys, certificates and salts are never drawn from a seed.'] : []),
  ];
}
