import { comparePrereleases, compareVersions } from './compare-versions';
import type { Condition, Operator } from './parse-constraint';
import type { Version } from './version';

/** Does a version meet every condition of one of the alternatives? */
export function satisfies(version: Version, alternatives: readonly (readonly Condition[])[]): boolean {
  return alternatives.some((conditions) => {
    // A prerelease fits only where some condition speaks of prereleases itself.
    const takesPrereleases = conditions.some((condition) => condition.version.prerelease !== '');
    if (version.prerelease !== '' && !takesPrereleases) return false;
    return conditions.every((condition) => tests[condition.operator](version, condition));
  });
}

const tests: Readonly<Record<Operator, (version: Version, condition: Condition) => boolean>> = {
  '=': (version, condition) =>
    condition.open === undefined ? compareVersions(version, condition.version) === 0 : fitsTilde(version, condition),
  '!=': differs,
  '>': isAbove,
  '>=': (version, condition) => compareVersions(version, condition.version) >= 0,
  '<': (version, condition) => compareVersions(version, condition.version) < 0,
  '<=': isAtMost,
  '~': fitsTilde,
  '^': fitsCaret,
};

/** The numbers in front of the first open one are the same. */
function sharesNumbers(version: Version, { version: wanted, open }: Condition): boolean {
  if (open === 'major') return version.major === wanted.major;
  if (version.major !== wanted.major) return false;
  return open === 'minor' || version.minor === wanted.minor;
}

function differs(version: Version, condition: Condition): boolean {
  const { version: wanted, open } = condition;
  if (open === undefined) return compareVersions(version, wanted) !== 0;
  if (version.major !== wanted.major) return true;
  if (open === 'minor') return false;
  if (version.minor !== wanted.minor) return true;
  if (open === 'patch') return comparePrereleases(version.prerelease, wanted.prerelease) !== 0;
  // Parity: of a wild card in the place of the major number only the zeros that stand for it count.
  return version.patch !== wanted.patch || comparePrereleases(version.prerelease, wanted.prerelease) !== 0;
}

function isAbove(version: Version, { version: wanted, open }: Condition): boolean {
  if (open === undefined) return compareVersions(version, wanted) > 0;
  if (version.major !== wanted.major) return version.major > wanted.major;
  if (open === 'minor') return false;
  if (open === 'patch') return version.minor > wanted.minor;
  return compareVersions(version, wanted) > 0;
}

function isAtMost(version: Version, { version: wanted, open }: Condition): boolean {
  if (open === undefined) return compareVersions(version, wanted) <= 0;
  if (version.major > wanted.major) return false;
  return version.major !== wanted.major || open === 'minor' || version.minor <= wanted.minor;
}

function fitsTilde(version: Version, condition: Condition): boolean {
  const { version: wanted, open } = condition;
  if (compareVersions(version, wanted) < 0) return false;
  // Parity: ~0.0.0 stands for any version, like ~*.
  const isZero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
  return (isZero && open !== 'minor' && open !== 'patch') || sharesNumbers(version, condition);
}

function fitsCaret(version: Version, { version: wanted, open }: Condition): boolean {
  if (compareVersions(version, wanted) < 0) return false;
  if (version.major !== wanted.major) return false;
  if (wanted.major > 0n || open === 'minor') return true;
  if (version.minor !== wanted.minor) return false;
  return wanted.minor > 0n || open === 'patch' || version.patch === wanted.patch;
}
