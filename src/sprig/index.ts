import { FunctionSource, type FunctionTable, type Struct, type TemplateFunction, type Timestamp } from '../gotemplate';
import { makePlainMap } from '../util/plain-map';

/** The names of functions that one module has, each between spaces, and what loads it: a template calls few of them, and a start pays for each module. */
type Group = readonly [names: string, load: () => FunctionTable];

const groups: readonly Group[] = [
  [
    ' hello trim trimAll trimall trimPrefix trimSuffix contains hasPrefix hasSuffix repeat replace indent nindent plural ',
    () => (require('./strings') as typeof import('./strings')).stringFunctions,
  ],
  [
    ' upper lower title untitle swapcase snakecase kebabcase camelcase ',
    () => (require('./case-functions') as typeof import('./case-functions')).caseFunctions,
  ],
  [
    ' substr trunc abbrev abbrevboth nospace initials wrap wrapWith ',
    () => (require('./byte-functions') as typeof import('./byte-functions')).byteFunctions,
  ],
  [
    ' quote squote cat toString toStrings join sortAlpha shuffle atoi toDecimal ',
    () => (require('./text-functions') as typeof import('./text-functions')).textFunctions,
  ],
  [
    ' split splitn splitList ',
    () => (require('./split-functions') as typeof import('./split-functions')).splitFunctions,
  ],
  [
    ' list tuple first mustFirst last mustLast rest mustRest initial mustInitial append mustAppend push mustPush prepend mustPrepend ' +
      'concat reverse mustReverse uniq mustUniq without mustWithout has mustHas compact mustCompact slice mustSlice chunk mustChunk ',
    () => (require('./lists') as typeof import('./lists')).listFunctions,
  ],
  [' until untilStep seq ', () => (require('./ranges') as typeof import('./ranges')).rangeFunctions],
  [
    ' dict get set unset hasKey pluck keys values pick omit merge mustMerge mergeOverwrite mustMergeOverwrite dig deepCopy mustDeepCopy ',
    () => (require('./dicts') as typeof import('./dicts')).dictFunctions,
  ],
  [
    ' default empty coalesce ternary all any fail ',
    () => (require('./conditions') as typeof import('./conditions')).conditionFunctions,
  ],
  [
    ' int int64 add add1 sub mul div mod max biggest min ',
    () => (require('./integer-math') as typeof import('./integer-math')).integerFunctions,
  ],
  [
    ' float64 addf add1f subf mulf divf maxf minf ceil floor round ',
    () => (require('./float-math') as typeof import('./float-math')).floatFunctions,
  ],
  [
    ' b64enc b64dec b32enc b32dec toJson mustToJson toPrettyJson mustToPrettyJson toRawJson mustToRawJson fromJson mustFromJson ',
    () => (require('./encoding') as typeof import('./encoding')).encodingFunctions,
  ],
  [' sha1sum sha256sum sha512sum adler32sum ', () => (require('./hashes') as typeof import('./hashes')).hashFunctions],
  [
    ' typeOf typeIs typeIsLike kindOf kindIs deepEqual ',
    () => (require('./types') as typeof import('./types')).typeFunctions,
  ],
  [
    ' base dir clean ext isAbs osBase osDir osClean osExt osIsAbs ',
    () => (require('./paths') as typeof import('./paths')).pathFunctions,
  ],
  [' urlParse urlJoin ', () => (require('./urls') as typeof import('./urls')).urlFunctions],
  [' env expandenv getHostByName ', () => (require('./outside') as typeof import('./outside')).outsideFunctions],
  [
    ' now date dateInZone date_in_zone htmlDate htmlDateInZone dateModify date_modify mustDateModify must_date_modify toDate mustToDate ' +
      'ago duration durationRound unixEpoch ',
    () => (require('./dates') as typeof import('./dates')).dateFunctions,
  ],
  [
    ' bcrypt htpasswd derivePassword ',
    () => (require('./passwords') as typeof import('./passwords')).passwordFunctions,
  ],
  [' encryptAES decryptAES ', () => (require('./aes') as typeof import('./aes')).aesFunctions],
  [
    ' genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey buildCustomCert ',
    () => (require('./certificates') as typeof import('./certificates')).certificateFunctions,
  ],
  [
    ' randAlphaNum randAlpha randNumeric randAscii randBytes randInt uuidv4 ',
    () => (require('./random') as typeof import('./random')).randomFunctions,
  ],
  [
    ' regexMatch mustRegexMatch regexFind mustRegexFind regexFindAll mustRegexFindAll regexReplaceAll mustRegexReplaceAll ' +
      'regexReplaceAllLiteral mustRegexReplaceAllLiteral regexSplit mustRegexSplit regexQuoteMeta ',
    () => (require('./regex') as typeof import('./regex')).regexFunctions,
  ],
  [' semver semverCompare ', () => (require('./semver') as typeof import('./semver')).semverFunctions],
];

/** sprig's functions and others, which hide those of the same name. Names are single words. */
export function sprigSource(others: FunctionTable): FunctionSource {
  return new FunctionSource(
    (name) => Object.hasOwn(others, name) || groupOf(name) !== undefined,
    (name) => (Object.hasOwn(others, name) ? others[name] : groupOf(name)?.[1]()[name]),
    () => [...groups.flatMap(([names]) => names.trim().split(' ')), ...Object.keys(others)],
  );
}

const found = new Map<string, Group | undefined>();

/** A look through the lists of names takes less than a table of all of them, since templates call few. */
function groupOf(name: string): Group | undefined {
  if (found.has(name)) return found.get(name);
  const word = ` ${name} `;
  const group = groups.find(([names]) => names.includes(word));
  found.set(name, group);
  return group;
}

/**
 * A table, without a prototype, of all functions of sprig 3.3 and of others, which hide those of the same name. A function's
 * module is loaded when the function is first taken from the table.
 */
export function withSprigFunctions(others: FunctionTable): FunctionTable {
  const table = makePlainMap<TemplateFunction>();
  for (const [names, load] of groups) {
    for (const name of names.trim().split(' ')) {
      Object.defineProperty(table, name, { configurable: true, enumerable: true, get: () => load()[name] });
    }
  }
  for (const [name, value] of Object.entries(others)) {
    Object.defineProperty(table, name, { configurable: true, enumerable: true, value });
  }
  return table;
}

/** A timestamp as the value that sprig's functions of dates take. */
export function timeFromTimestamp(timestamp: Timestamp, local?: string): Struct {
  const time: typeof import('./time') = require('./time');
  return time.timeFromTimestamp(timestamp, local);
}
