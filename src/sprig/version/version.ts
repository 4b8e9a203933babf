/** A semantic version; numbers are Go's uint64. */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly prerelease: string;
  readonly metadata: string;
  /** The text that it was read from. */
  readonly original: string;
}

/** Why a text is no version or constraint, in the words of the Go library. */
export class VersionError extends Error {}

const LONGEST = 256;
const IDENTIFIERS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const LOOSE = new RegExp(`^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${IDENTIFIERS}))?(?:\\+(${IDENTIFIERS}))?$`);
const ONLY_IDENTIFIERS = new RegExp(`^${IDENTIFIERS}$`);
const LARGEST = 2n ** 64n - 1n;

/** Reads a version; a leading v, missing minor and patch numbers and zeros in front are let through. Throws `VersionError`. */
export function parseVersion(text: string): Version {
  // All characters of a version are ASCII, so that other texts fail below whatever their length in bytes.
  if (text.length > LONGEST) throw new VersionError(`version string is too long (max ${LONGEST} bytes)`);
  const match = LOOSE.exec(text);
  if (match === null) throw new VersionError('invalid semantic version');
  const [, major = '0', minor = '0', patch = '0', prerelease = '', metadata = ''] = match;
  const numbers = { major: parseNumber(major), minor: parseNumber(minor), patch: parseNumber(patch) };
  checkPrerelease(prerelease);
  return { ...numbers, prerelease, metadata, original: text };
}

function parseNumber(digits: string): bigint {
  const value = BigInt(digits);
  if (value <= LARGEST) return value;
  const reason = `strconv.ParseUint: parsing "${digits}": value out of range`;
  throw new VersionError(`error parsing version segment: ${reason}`);
}

function checkPrerelease(prerelease: string): void {
  if (prerelease === '') return;
  if (!ONLY_IDENTIFIERS.test(prerelease)) throw new VersionError('invalid prerelease string');
  if (/(?:^|\.)0[0-9]+(?:\.|$)/.test(prerelease)) throw new VersionError('version segment starts with 0');
}

/** The version in its normal form: three numbers, prerelease and metadata. */
export function versionText({ major, minor, patch, prerelease, metadata }: Omit<Version, 'original'>): string {
  const pre = prerelease === '' ? '' : `-${prerelease}`;
  return `${major}.${minor}.${patch}${pre}${metadata === '' ? '' : `+${metadata}`}`;
}

/** The next version by one of its numbers: lower ones become 0, prerelease and metadata go. Throws `VersionError`. */
export function nextVersion(version: Version, part: 'major' | 'minor' | 'patch'): Version {
  const { major, minor, patch, prerelease } = version;
  // A prerelease comes before the version that its numbers say.
  if (part === 'patch' && prerelease !== '') return changed(version, { prerelease: '', metadata: '' });
  if (version[part] === LARGEST) throw new VersionError(`${part} version increment would overflow uint64`);
  const numbers = {
    major: { major: major + 1n, minor: 0n, patch: 0n },
    minor: { major, minor: minor + 1n, patch: 0n },
    patch: { major, minor, patch: patch + 1n },
  }[part];
  return changed(version, { ...numbers, prerelease: '', metadata: '' });
}

/** The version with another prerelease ('' for none). Throws `VersionError`. */
export function withPrerelease(version: Version, prerelease: string): Version {
  checkPrerelease(prerelease);
  return changed(version, { prerelease });
}

/** The version with other metadata ('' for none). Throws `VersionError`. */
export function withMetadata(version: Version, metadata: string): Version {
  if (metadata !== '' && !ONLY_IDENTIFIERS.test(metadata)) throw new VersionError('invalid metadata string');
  return changed(version, { metadata });
}

function changed(version: Version, change: Partial<Version>): Version {
  const next = { ...version, ...change };
  return { ...next, original: `${version.original.startsWith('v') ? 'v' : ''}${versionText(next)}` };
}
