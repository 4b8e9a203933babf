import { compareManifests, identityKey } from '../diff/compare-manifests';
import type { DiffReport } from '../diff/diff-report';
import { maskComparison } from '../diff/mask-comparison';
import { withTextKeys } from '../diff/with-text-keys';
import type { Problem } from '../errors/problem';
import { userError } from '../errors/user-error';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import { describeManifestId, manifestId } from '../k8s/manifest-id';
import { knownSecrets } from './known-secrets';
import { loadStateIfAny } from './project';
import { isWithoutManifests, type LocatedManifest, readManifests } from './read-manifests';
import { failuresOf, logWarnings, throwProblems } from './report-problems';

/**
 * Compares the objects of two outputs: files, directories, or standard input (`-`) for one of them. Values of Secrets, and
 * what the project here knows to be secret, are masked.
 */
export function compareOutputs(before: string, after: string, host: Host, log: Log): DiffReport {
  if (before === '-' && after === '-')
    throw userError('usage', 'A and B are both -: standard input can be one of them');
  const [left, right] = readSides([before, after], host, log);
  logWarnings((before === after ? [left] : [left, right]).flatMap(findRepeated), log);
  const [old, now] = [manifestsOf(left), manifestsOf(right)];
  const state = loadStateIfAny(host.files);
  const secrets = knownSecrets([...old, ...now], state === undefined ? [] : [state]);
  return { comparison: maskComparison(compareManifests(old, now), secrets), remarks: [] };
}

type Side = readonly LocatedManifest[];

function manifestsOf(side: Side): readonly Manifest[] {
  return side.map(({ manifest }) => withTextKeys(manifest));
}

/** What is wrong with any of them is told together. */
function readSides(paths: readonly [string, string], host: Host, log: Log): readonly [Side, Side] {
  const sides: Side[] = [];
  const problems = paths.flatMap((path) =>
    failuresOf(() =>
      sides.push(isWithoutManifests(path, host.files) ? noManifests(path, log) : readManifests([path], host)),
    ),
  );
  throwProblems(problems.map(withoutFrame));
  const [left = [], right = []] = sides;
  return [left, right];
}

/** Before the first deployment there is nothing to compare with. */
function noManifests(path: string, log: Log): Side {
  log.note(`the directory ${path} has no files of YAML in it: it counts as empty`);
  return [];
}

/** Its frame would show lines of the file, which may be secret. */
function withoutFrame({ frame, ...problem }: Problem): Problem {
  return problem;
}

/** Objects of one identity give a warning that names the places of both. */
function findRepeated(side: Side): readonly Problem[] {
  const first = new Map<string, LocatedManifest>();
  return side.flatMap((each): readonly Problem[] => {
    const id = manifestId(each.manifest);
    const key = identityKey(each.manifest);
    const earlier = first.get(key);
    if (earlier === undefined && id.name !== '') first.set(key, each);
    if (earlier === undefined) return [];
    const { file, line } = earlier.locate([]);
    const message = `${describeManifestId(id)} is there twice: first in ${file}, line ${line}`;
    const hint = 'A cluster keeps the one that is applied last.';
    return [{ code: 'duplicate-manifest', message, hint, ...each.locate([]) }];
  });
}
