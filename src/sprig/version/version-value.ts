import { FunctionError, type Method, makeInteger, Struct, type Value } from '../../gotemplate';
import { toBytes } from '../../util/utf8';
import { byteList } from '../byte-list';
import { compareVersions } from './compare-versions';
import { nextVersion, type Version, VersionError, versionText, withMetadata, withPrerelease } from './version';

/** The value of type *semver.Version that stands for a version. */
export function makeVersionPointer(version: Version): Struct {
  return makeStruct('*semver.Version', version, pointerMethods);
}

function makeVersion(version: Version): Struct {
  return makeStruct('semver.Version', version, valueMethods);
}

function makeStruct(type: string, version: Version, methods: Readonly<Record<string, Method>>): Struct {
  const fields = new Map<string, Value>([
    ['major', makeInteger('uint64', version.major)],
    ['minor', makeInteger('uint64', version.minor)],
    ['patch', makeInteger('uint64', version.patch)],
    ['pre', version.prerelease],
    ['metadata', version.metadata],
    ['original', version.original],
  ]);
  return new Struct(type, fields, methods, () => versionText(version), version);
}

const valueMethods: Readonly<Record<string, Method>> = {
  Major: method((version) => makeInteger('uint64', version.major)),
  Minor: method((version) => makeInteger('uint64', version.minor)),
  Patch: method((version) => makeInteger('uint64', version.patch)),
  Prerelease: method((version) => version.prerelease),
  Metadata: method((version) => version.metadata),
  String: method(versionText),
  Value: method(versionText),
  MarshalText: method((version) => byteList(toBytes(versionText(version)))),
  MarshalJSON: method((version) => byteList(toBytes(JSON.stringify(versionText(version))))),
  IncMajor: method((version) => makeVersion(orFail(() => nextVersion(version, 'major')))),
  IncMinor: method((version) => makeVersion(orFail(() => nextVersion(version, 'minor')))),
  IncPatch: method((version) => makeVersion(orFail(() => nextVersion(version, 'patch')))),
  SetPrerelease: setter(withPrerelease),
  SetMetadata: setter(withMetadata),
};

/** No version equals nil, which nothing else can be compared with. */
const equality: Method = {
  parameters: ['*semver.Version'],
  call: (self, [other]) => other !== null && compareVersions(versionOf(self), versionOf(other)) === 0,
};

/** Methods that Go declares on the pointer alone; what IncMajor and the like give does not have them. */
const pointerMethods: Readonly<Record<string, Method>> = {
  ...valueMethods,
  Original: method((version) => version.original),
  Compare: comparing((order) => order),
  Equal: equality,
  LessThan: comparing((order) => order < 0),
  LessThanEqual: comparing((order) => order <= 0),
  GreaterThan: comparing((order) => order > 0),
  GreaterThanEqual: comparing((order) => order >= 0),
};

function versionOf(value: Value): Version {
  if (value instanceof Struct) return value.payload as Version;
  throw new FunctionError('expected *semver.Version');
}

function method(body: (version: Version) => Value): Method {
  return { parameters: [], call: (self) => body(versionOf(self)) };
}

function setter(body: (version: Version, text: string) => Version): Method {
  const call: Method['call'] = (self, [text]) => makeVersion(orFail(() => body(versionOf(self), String(text))));
  return { parameters: ['string'], call };
}

function comparing(body: (order: number) => Value): Method {
  const call: Method['call'] = (self, [other]) => body(compareVersions(versionOf(self), versionOf(other)));
  return { parameters: ['*semver.Version'], call };
}

/** Runs what may throw a `VersionError`, which becomes a `FunctionError`. */
export function orFail<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof VersionError) throw new FunctionError(error.message);
    throw error;
  }
}
