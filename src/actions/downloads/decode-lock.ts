import type { Problem } from '../../errors/problem';
import { UserError } from '../../errors/user-error';
import { isDigest } from '../../fetcher/digest';
import { checkShape, type ShapeProblem } from '../../state/check-shape';
import { locateProblems } from '../../state/locate-problems';
import { fields, integer, listOf, type Shape, text } from '../../state/shape';
import { isPlainMap } from '../../util/plain-map';
import { decodeYaml } from '../../yaml/decode-yaml';
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
  const fail = (problems: readonly ShapeProblem[]): Error =>
    withHint(locateProblems(content, { file, code: 'bad-lock' }, problems));
  const conflict = content.split('\n').findIndex((line) => line.startsWith('<<<<<<< '));
  if (conflict >= 0) {
    const message = 'git could not merge the file: both sides are in it';
    throw withHint([{ code: 'bad-lock', message, file, line: conflict + 1, column: 1 }]);
  }
  let value: unknown;
  try {
    value = decodeYaml(content, { file });
  } catch (error) {
    throw error instanceof UserError ? withHint(error.problems) : error;
  }
  if (value === null) throw withHint([{ code: 'bad-lock', message: 'the file is empty', file, line: 1, column: 1 }]);
  const later = laterVersion(value);
  if (later !== undefined) throw fail([later]);
  const { value: checked, problems } = checkShape(value, shape());
  if (problems.length > 0) throw fail(problems);
  const { sources } = checked as { readonly sources: ProvisionersLock };
  const wrong = [...sources.flatMap(checkSource), ...checkUnique(sources)];
  if (wrong.length > 0) throw fail(wrong);
  return sources;
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

function laterVersion(value: unknown): ShapeProblem | undefined {
  const version = isPlainMap(value) ? value['version'] : undefined;
  if (typeof version !== 'number' || version === LOCK_VERSION) return undefined;
  const message = `is of version ${version}, and this score-k8s reads version ${LOCK_VERSION}`;
  return { path: ['version'], message };
}

function checkSource({ uri, kind, commit, digest, sha256, files }: LockedSource, index: number): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const expect = (holds: boolean, path: readonly (string | number)[], message: string): void => {
    if (!holds) problems.push({ path: ['sources', index, ...path], message });
  };
  expect(uri !== '', ['uri'], 'must not be empty');
  expect(
    kind === 'provisioners' || kind === 'patch-templates',
    ['kind'],
    `must be provisioners or patch-templates, is ${JSON.stringify(kind)}`,
  );
  expect(commit === undefined || /^[\da-f]{40,64}$/.test(commit), ['commit'], 'must be the full name of a commit');
  expect(digest === undefined || isDigest(digest), ['digest'], 'must be sha256: and 64 hexadecimal digits');
  expect(sha256 === undefined || isSha256(sha256), ['sha256'], 'must be 64 hexadecimal digits');
  expect(files.length > 0, ['files'], 'must name at least one file');
  files.forEach((file, at) => {
    expect(isSha256(file.sha256), ['files', at, 'sha256'], 'must be 64 hexadecimal digits');
    const known = kind === 'provisioners' ? isOurs(file.saved) : file.saved === IN_STATE || isSavedPatch(file.saved);
    expect(known, ['files', at, 'saved'], `${JSON.stringify(file.saved)} is no name that init gives such a file`);
  });
  return problems;
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

function withHint(problems: readonly Problem[]): UserError {
  const last = problems.length - 1;
  return new UserError(
    problems.map((problem, index) =>
      index === last ? { ...problem, hint: [problem.hint, HINT].filter(Boolean).join('\n') } : problem,
    ),
  );
}
