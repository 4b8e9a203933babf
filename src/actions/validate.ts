import { dryRunManifests } from '../check/dry-run/dry-run-manifests';
import { type Findings, joinFindings } from '../check/findings';
import type { Problem } from '../errors/problem';
import type { ClusterChoice, Host } from '../host/host';
import type { Log } from '../host/log';
import { checkManifests } from './check-manifests';
import { readManifests } from './read-manifests';
import { logNotes, logWarnings, throwProblems } from './report-problems';
import { withStrictness } from './strictness';

export interface ValidateOptions extends ClusterChoice {
  /** Files, directories, `-`; manifests.yaml when there are none. */
  readonly files: readonly string[];
  /** Ask the API server of a cluster, too. */
  readonly server: boolean;
  /** Warnings are errors. */
  readonly strict: boolean;
}

/** Checks manifests, and says on the log how many are in order; all that is wrong with any of them is one error. */
export async function validate(options: ValidateOptions, host: Host, terminal: Log): Promise<void> {
  await withStrictness(options.strict, terminal, async ({ log, check }) => {
    const manifests = readManifests(options.files.length === 0 ? ['manifests.yaml'] : options.files, host);
    const local = checkManifests(manifests);
    const remote = options.server && local.errors.length === 0 ? [await askServer(manifests, options, host, log)] : [];
    const { errors, warnings, notes } = joinFindings([local, ...remote]);
    logNotes(notes, log);
    logWarnings(warnings, log);
    throwProblems(errors);
    check();
    log.info(`${summary(manifests.length, warnings)}${options.server ? '; the server takes them' : ''}`);
  });
}

async function askServer(
  manifests: Parameters<typeof dryRunManifests>[0],
  choice: ClusterChoice,
  host: Host,
  log: Log,
): Promise<Findings> {
  const cluster = await host.clusters.connect(choice);
  log.debug(`Asking the API server at ${cluster.server}, namespace ${cluster.namespace} where none is named`);
  return dryRunManifests(manifests, cluster);
}

function summary(count: number, warnings: readonly Problem[]): string {
  const told = warnings.length === 0 ? 'nothing is wrong' : `${warnings.length} warnings`;
  return `Checked ${count} manifest${count === 1 ? '' : 's'}: ${told.replace(/^1 warnings$/, '1 warning')}`;
}
