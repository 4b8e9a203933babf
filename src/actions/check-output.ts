import { compareManifests } from '../diff/compare-manifests';
import { type DiffReport, differs } from '../diff/diff-report';
import { withoutDrawn } from '../diff/find-drawn';
import { maskComparison } from '../diff/mask-comparison';
import { userError } from '../errors/user-error';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { describeManifestId } from '../k8s/manifest-id';
import { encodeState } from '../state/encode-state';
import type { FileChange } from './apply-changes';
import { compareWithDisk, plannedManifests } from './compare-with-disk';
import { type Generated, type GenerateOptions, generate, writeGenerated } from './generate';
import { knownSecrets } from './known-secrets';
import { splitOfCommands } from './objects-of-commands';
import { type OutputTarget, planOutput } from './plan-output';
import { STATE_FILE } from './project';
import { ALLOW_COMMANDS } from './provision';

/**
 * Compares what `generate` would write with what is on disk, and writes nothing. Modes of files and the state are no
 * difference: a repository that is deployed from keeps neither.
 */
export async function checkOutput(options: GenerateOptions, host: Host, log: Log): Promise<DiffReport> {
  checkComparable('--check', options, host);
  const wanted = { ...options, dryRun: true };
  const run = await runWithoutWriting(wanted, host, log);
  const report = reportDifference(run, host, { mayBeUnsure: false });
  tellState(run.generated, log);
  if (!differs(report)) return report;
  // Commands have acted by now: they are not run a second time to see what is drawn.
  if (options.allowCommands) return report;
  return addDrawn(report, run, await runWithoutWriting({ ...wanted, strict: false }, host, silent));
}

/** Does what `generate` does, and shows before it writes how what is on disk differs from what will be. */
export async function generateWithDiff(
  options: GenerateOptions,
  host: Host,
  log: Log,
  show: (report: DiffReport) => void,
): Promise<void> {
  checkComparable('--diff', options, host);
  await generate({ ...options, showDiff: true }, host, log, (generated, delivery) => {
    const { stored, manifests } = generated;
    if (stored.length > 0 && !options.dryRun) throw incomplete(stored);
    const changes = planFiles(manifests, options, host);
    show(reportDifference({ generated, changes }, host, { mayBeUnsure: true }));
    writeGenerated(generated, delivery);
  });
}

const silent: Log = { info: () => undefined, debug: () => undefined, note: () => undefined, warn: () => undefined };

/** What a run would write. */
interface Run {
  readonly generated: Generated;
  readonly changes: readonly FileChange[];
}

function checkComparable(flag: string, { output, secretsOutput }: OutputTarget, { files }: Host): void {
  for (const path of [output, ...(secretsOutput === undefined ? [] : [secretsOutput])]) {
    const what =
      path === '-' ? 'standard output' : files.status(path)?.kind === 'other' ? 'no regular file' : undefined;
    if (what === undefined) continue;
    throw userError(
      'usage',
      `${flag} compares with what is on disk, but ${path} is ${what}: name a file or a directory`,
    );
  }
}

async function runWithoutWriting(options: GenerateOptions, host: Host, log: Log): Promise<Run> {
  const runs: Run[] = [];
  await generate(options, host, log, (generated) => {
    runs.push({ generated, changes: planFiles(generated.manifests, options, host) });
  });
  return runs[0] as Run;
}

function planFiles(manifests: Generated['manifests'], options: GenerateOptions, host: Host): readonly FileChange[] {
  const plan = planOutput(manifests, options, host.files);
  return [...plan.secrets, ...plan.changes];
}

function reportDifference(
  { generated, changes }: Run,
  host: Host,
  { mayBeUnsure }: { readonly mayBeUnsure: boolean },
): DiffReport {
  const { files, comparison: all, manifests, unreadable } = compareWithDisk(changes, host.files);
  const { saved, state, stored } = generated;
  const { comparison, remarks } = splitOfCommands(all, stored, mayBeUnsure);
  const sameObjects = files.length > 0 && all.changes.length === 0;
  return {
    comparison: maskComparison(comparison, knownSecrets(manifests, [saved, state])),
    files,
    remarks: [...unreadable, ...remarks, ...(sameObjects ? [ONLY_FORM] : [])],
  };
}

const ONLY_FORM = 'The objects are the same: only formatting, comments or the order of objects differ.';

function incomplete(stored: Generated['stored']): Error {
  const uids = stored.map((uid) => `'${uid}'`).join(', ');
  const message = `the commands that provide ${uids} were not run: what is written would lack their manifests`;
  const hint = `${ALLOW_COMMANDS} With --check the difference is shown without them, and nothing is written.`;
  return userError('command-not-run', message, { hint });
}

function tellState({ saved, state }: Generated, log: Log): void {
  if (encodeState(saved) !== encodeState(state))
    log.info(`${STATE_FILE} would change, too; it is no part of the check`);
}

/** Compares with a second run: what differs from run to run is drawn. */
function addDrawn(report: DiffReport, first: Run, second: Run): DiffReport {
  const again = compareManifests(plannedManifests(first.changes), plannedManifests(second.changes));
  const { changes } = report.comparison;
  const rest = new Set(withoutDrawn(report.comparison, again).changes);
  const drawn = changes.filter((change) => !rest.has(change));
  const onlyDrawn = changes.length > 0 && rest.size === 0;
  if (drawn.length === 0) return { ...report, onlyDrawn };
  const names = drawn.map(({ id }) => describeManifestId(id)).join(', ');
  const what = onlyDrawn ? 'Only values that are drawn anew in each run differ' : 'Drawn anew in each run';
  return { ...report, onlyDrawn, remarks: [...report.remarks, `${what}: ${names}. ${CURES}`] };
}

const CURES = `They stay where ${STATE_FILE} is kept from run to run, or SCORE_K8S_SEED is set (keys and certificates: the former alone).`;
