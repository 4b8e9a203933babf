import { UserError, userError } from '../../errors/user-error';
import { isDigest } from '../../fetcher/digest';
import { sourceUri } from '../../fetcher/source-uri';
import { checkShape, type ShapeProblem } from '../../state/check-shape';
import { locateProblems } from '../../state/locate-problems';
import { fields, integer, listOf, type Shape, text } from '../../state/shape';
import { isPlainMap } from '../../util/plain-map';
import { decodeYaml } from '../../yaml/decode-yaml';
import { throwProblems } from '../report-problems';
import { LOCK_VERSION } from './encode-lock';
import { isSavedPatch } from './patch-files';
import { IN_STATE, type LockedSource, type ProvisionersLock } from './provisioners-lock';
import { parseSavedName } from './saved-name';

const HINT =
  'Bring the file back from version control, or remove it and give the sources again (init --provisioners URI, --patch-templates URI).';

/**
 * Reads a lock file. Everything that is wrong with it is told together, with its line; nothing in it can name a file that init
 * would not have saved.
 */
export function decodeProvisionersLock(content: string, file: string): ProvisionersLock {
  try {
    return decode(content, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const last = error.problems.length - 1;
    throw new UserError(
      error.problems.map((problem, index) =>
        index === last ? { ...problem, hint: [problem.hint, HINT].filter(Boolean).join('\n') } : problem,
      ),
    );
  }
}

function decode(content: string, file: string): ProvisionersLock {
  refuseConflict(content, file);
  const value = decodeYaml(content, { file });
  if (value === null) throw userError('bad-lock', 'the file is empty', { file, line: 1, column: 1 });
  const check = (problems: readonly ShapeProblem[]): void =>
    throwProblems(locateProblems(content, { file, code: 'bad-lock' }, problems));
  check(laterVersion(value));
  const checked = checkShape(value, shape());
  check(checked.problems);
  const { sources } = checked.value as { readonly sources: ProvisionersLock };
  check([...sources.flatMap(checkSource), ...checkUnique(sources)]);
  return sources;
}

function refuseConflict(content: string, file: string): void {
  if (!content.includes('<<<<<<< ')) return;
  const at = content.split('\n').findIndex((line) => line.startsWith('<<<<<<< '));
  if (at < 0) return;
  throw userError('bad-lock', 'git could not merge the file: both sides are in it', { file, line: at + 1, column: 1 });
}

function shape(): Shape {
  const file = fields({ member: text, saved: text, sha256: text }, ['saved', 'sha256']);
  const source = fields({ uri: text, kind: text, commit: text, digest: text, sha256: text, files: listOf(file) }, [
    'uri',
    'kind',
    'files',
  ]);
  return fields({ version: integer, sources: listOf(source) }, ['version', 'sources']);
}

function laterVersion(value: unknown): readonly ShapeProblem[] {
  const version = isPlainMap(value) ? value['version'] : undefined;
  if (typeof version !== 'number' || version === LOCK_VERSION) return [];
  const message = `is of version ${version}, and this score-k8s reads version ${LOCK_VERSION}`;
  return [{ path: ['version'], message }];
}

function checkSource({ uri, kind, commit, digest, sha256, files }: LockedSource, index: number): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const report = (path: readonly (string | number)[], message: string): void => {
    problems.push({ path: ['sources', index, ...path], message });
  };
  if (uri === '') report(['uri'], 'must not be empty');
  if (uri !== sourceUri(uri) || holdsControl(uri))
    report(['uri'], 'must hold no user, password, query or pin: credentials are given with --provisioners URI');
  if (kind !== 'provisioners' && kind !== 'patch-templates')
    report(['kind'], `must be provisioners or patch-templates, is ${JSON.stringify(kind)}`);
  if (commit !== undefined && !/^[\da-f]{40,64}$/.test(commit)) report(['commit'], 'must be the full name of a commit');
  if (digest !== undefined && !isDigest(digest)) report(['digest'], 'must be sha256: and 64 hexadecimal digits');
  if (sha256 !== undefined && !isSha256(sha256)) report(['sha256'], 'must be 64 hexadecimal digits');
  if (files.length === 0) report(['files'], 'must name at least one file');
  files.forEach((file, at) => {
    if (!isSha256(file.sha256)) report(['files', at, 'sha256'], 'must be 64 hexadecimal digits');
    const known = kind === 'provisioners' ? isOurs(file.saved) : file.saved === IN_STATE || isSavedPatch(file.saved);
    if (!known) report(['files', at, 'saved'], `${JSON.stringify(file.saved)} is no name that init gives such a file`);
  });
  return problems;
}

/** Sets of Unicode's properties take a tenth of a millisecond to make; these are the two ranges of \p{Control}. */
function holdsControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}

function isOurs(saved: string): boolean {
  return parseSavedName(saved)?.number !== undefined;
}

function checkUnique(sources: ProvisionersLock): readonly ShapeProblem[] {
  const seen = new Set<string>([]);
  return sources.flatMap(({ files }, index) =>
    files.flatMap(({ saved }, at) => {
      const twice = saved !== IN_STATE && seen.has(saved);
      seen.add(saved);
      const path = ['sources', index, 'files', at, 'saved'];
      return twice ? [{ path, message: `${saved} stands here for the second time` }] : [];
    }),
  );
}

function isSha256(value: string): boolean {
  return /^[\da-f]{64}$/.test(value);
}
