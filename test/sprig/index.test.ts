import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sprigSource, withSprigFunctions } from '../../src/sprig';
import { sprigFunctions } from '../../src/sprig/all-functions';

/** Every function of sprig 3.3 with the types of its parameters. */
const signatures = `
abbrev(int, string)
abbrevboth(int, int, string)
add(...any)
add1(any)
add1f(any)
addf(...any)
adler32sum(string)
ago(any)
all(...any)
any(...any)
append(any, any)
atoi(string)
b32dec(string)
b32enc(string)
b64dec(string)
b64enc(string)
base(string)
bcrypt(string)
biggest(any, ...any)
buildCustomCert(string, string)
camelcase(string)
cat(...any)
ceil(any)
chunk(int, any)
clean(string)
coalesce(...any)
compact(any)
concat(...any)
contains(string, string)
date(string, any)
dateInZone(string, any, string)
dateModify(string, time.Time)
date_in_zone(string, any, string)
date_modify(string, time.Time)
decryptAES(string, string)
deepCopy(any)
deepEqual(any, any)
default(any, ...any)
derivePassword(uint32, string, string, string, string)
dict(...any)
dig(...any)
dir(string)
div(any, any)
divf(any, ...any)
duration(any)
durationRound(any)
empty(any)
encryptAES(string, string)
env(string)
expandenv(string)
ext(string)
fail(string)
first(any)
float64(any)
floor(any)
fromJson(string)
genCA(string, int)
genCAWithKey(string, int, string)
genPrivateKey(string)
genSelfSignedCert(string, []interface {}, []interface {}, int)
genSelfSignedCertWithKey(string, []interface {}, []interface {}, int, string)
genSignedCert(string, []interface {}, []interface {}, int, sprig.certificate)
genSignedCertWithKey(string, []interface {}, []interface {}, int, sprig.certificate, string)
get(map[string]interface {}, string)
getHostByName(string)
has(any, any)
hasKey(map[string]interface {}, string)
hasPrefix(string, string)
hasSuffix(string, string)
hello()
htmlDate(any)
htmlDateInZone(any, string)
htpasswd(string, string)
indent(int, string)
initial(any)
initials(string)
int(any)
int64(any)
isAbs(string)
join(string, any)
kebabcase(string)
keys(...map[string]interface {})
kindIs(string, any)
kindOf(any)
last(any)
list(...any)
lower(string)
max(any, ...any)
maxf(any, ...any)
merge(map[string]interface {}, ...map[string]interface {})
mergeOverwrite(map[string]interface {}, ...map[string]interface {})
min(any, ...any)
minf(any, ...any)
mod(any, any)
mul(any, ...any)
mulf(any, ...any)
mustAppend(any, any)
mustChunk(int, any)
mustCompact(any)
mustDateModify(string, time.Time)
mustDeepCopy(any)
mustFirst(any)
mustFromJson(string)
mustHas(any, any)
mustInitial(any)
mustLast(any)
mustMerge(map[string]interface {}, ...map[string]interface {})
mustMergeOverwrite(map[string]interface {}, ...map[string]interface {})
mustPrepend(any, any)
mustPush(any, any)
mustRegexFind(string, string)
mustRegexFindAll(string, string, int)
mustRegexMatch(string, string)
mustRegexReplaceAll(string, string, string)
mustRegexReplaceAllLiteral(string, string, string)
mustRegexSplit(string, string, int)
mustRest(any)
mustReverse(any)
mustSlice(any, ...any)
mustToDate(string, string)
mustToJson(any)
mustToPrettyJson(any)
mustToRawJson(any)
mustUniq(any)
mustWithout(any, ...any)
must_date_modify(string, time.Time)
nindent(int, string)
nospace(string)
now()
omit(map[string]interface {}, ...string)
osBase(string)
osClean(string)
osDir(string)
osExt(string)
osIsAbs(string)
pick(map[string]interface {}, ...string)
pluck(string, ...map[string]interface {})
plural(string, string, int)
prepend(any, any)
push(any, any)
quote(...any)
randAlpha(int)
randAlphaNum(int)
randAscii(int)
randBytes(int)
randInt(int, int)
randNumeric(int)
regexFind(string, string)
regexFindAll(string, string, int)
regexMatch(string, string)
regexQuoteMeta(string)
regexReplaceAll(string, string, string)
regexReplaceAllLiteral(string, string, string)
regexSplit(string, string, int)
repeat(int, string)
replace(string, string, string)
rest(any)
reverse(any)
round(any, int, ...float64)
semver(string)
semverCompare(string, string)
seq(...int)
set(map[string]interface {}, string, any)
sha1sum(string)
sha256sum(string)
sha512sum(string)
shuffle(string)
slice(any, ...any)
snakecase(string)
sortAlpha(any)
split(string, string)
splitList(string, string)
splitn(string, int, string)
squote(...any)
sub(any, any)
subf(any, ...any)
substr(int, int, string)
swapcase(string)
ternary(any, any, bool)
title(string)
toDate(string, string)
toDecimal(any)
toJson(any)
toPrettyJson(any)
toRawJson(any)
toString(any)
toStrings(any)
trim(string)
trimAll(string, string)
trimPrefix(string, string)
trimSuffix(string, string)
trimall(string, string)
trunc(int, string)
tuple(...any)
typeIs(string, any)
typeIsLike(string, any)
typeOf(any)
uniq(any)
unixEpoch(time.Time)
unset(map[string]interface {}, string)
until(int)
untilStep(int, int, int)
untitle(string)
upper(string)
urlJoin(map[string]interface {})
urlParse(string)
uuidv4()
values(map[string]interface {})
without(any, ...any)
wrap(int, string)
wrapWith(int, string, string)
`
  .trim()
  .split('\n');

function signatureOf(name: string): string {
  const { parameters = [], variadic = false } = sprigFunctions[name] ?? {};
  const shown = parameters.map((type, at) => (variadic && at === parameters.length - 1 ? `...${type}` : type));
  return `${name}(${shown.join(', ')})`;
}

describe('the table of functions', () => {
  it('has every function of sprig with its parameters, and no other', () => {
    expect(Object.keys(sprigFunctions).map(signatureOf).sort()).toEqual([...signatures].sort());
  });

  it('finds each function in the module that it is said to be in', () => {
    expect(Object.keys(sprigFunctions).filter((name) => typeof sprigFunctions[name]?.call !== 'function')).toEqual([]);
  });

  it('lets others hide those of the same name', () => {
    const now = { parameters: [], call: () => 'today' };
    expect(withSprigFunctions({ now })['now']).toBe(now);
  });

  it('has nothing that objects inherit', () => {
    expect(Object.getPrototypeOf(Object.getPrototypeOf(sprigFunctions))).toBeNull();
    expect('constructor' in sprigFunctions || 'toString' in Object.getPrototypeOf(sprigFunctions)).toBe(false);
  });

  it('is told without a table as well', () => {
    const now = { parameters: [], call: () => 'today' };
    const source = sprigSource({ now, own: now });
    expect([...new Set(source.names())].sort()).toEqual([...Object.keys(sprigFunctions), 'own'].sort());
    expect(Object.keys(sprigFunctions).filter((name) => !source.has(name))).toEqual([]);
    const others = Object.keys(sprigFunctions).filter((name) => source.get(name) !== sprigFunctions[name]);
    expect([others, source.get('now'), source.get('own')]).toEqual([['now'], now, now]);
    expect(['tri', 'rim', '', 'constructor', 'toString_'].filter(source.has)).toEqual([]);
  });

  it('loads no heavy library before a function needs it', () => {
    const folder = resolve(__dirname, '../../src/sprig');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const heavy = /^import (?!type\b)[^;]*from '(?:re2js|bcryptjs|node:crypto)'/m;
    expect(files.filter((name) => heavy.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});
