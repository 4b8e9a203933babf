import { failureOf, render } from './render';

describe('versions', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v1.2', '1.2.0'],
    ['1', '1.0.0'],
    ['01.02.03', '1.2.3'],
    ['1.2-beta+b.5', '1.2.0-beta+b.5'],
    ['1.2.3--', '1.2.3--'],
    ['1.2.3+001', '1.2.3+001'],
    ['18446744073709551615.0.0', '18446744073709551615.0.0'],
  ])('reads %s', (text, expected) => {
    expect(render(`{{ semver "${text}" }}`)).toBe(expected);
  });

  it.each([
    ['', 'invalid semantic version'],
    ['bad', 'invalid semantic version'],
    ['1.2.3.4', 'invalid semantic version'],
    [' 1.2.3', 'invalid semantic version'],
    ['V1', 'invalid semantic version'],
    ['1.2.3-', 'invalid semantic version'],
    ['1.0.0-a..b', 'invalid semantic version'],
    ['1.2.3-é', 'invalid semantic version'],
    ['1.2.3-a.01', 'version segment starts with 0'],
    [
      '99999999999999999999.1.1',
      'error parsing version segment: strconv.ParseUint: parsing "99999999999999999999": value out of range',
    ],
    ['1'.repeat(257), 'version string is too long (max 256 bytes)'],
  ])('refuses %j', (text, message) => {
    expect(failureOf(`{{ semver "${text}" }}`)).toContain(`error calling semver: ${message}`);
  });

  it.each([
    [
      '{{ $v := semver "v1.2-rc.1+b" }}{{ $v.Major }} {{ $v.Minor }} {{ $v.Patch }} {{ $v.Prerelease }} {{ $v.Metadata }} {{ $v.Original }} {{ $v.String }}',
      '1 2 0 rc.1 b v1.2-rc.1+b 1.2.0-rc.1+b',
    ],
    [
      '{{ $v := semver "1.2.3-rc" }}{{ $v.IncMajor }} {{ $v.IncMinor }} {{ $v.IncPatch }} {{ $v.IncMinor.IncPatch }}',
      '2.0.0 1.3.0 1.2.3 1.3.1',
    ],
    [
      '{{ $v := semver "1.2.3" }}{{ $v.SetPrerelease "beta.1" }} {{ $v.SetMetadata "x" }} {{ ($v.SetPrerelease "a").SetPrerelease "" }}',
      '1.2.3-beta.1 1.2.3+x 1.2.3',
    ],
    [
      '{{ $v := semver "1.2.3" }}{{ $v.Compare (semver "1.2.4") }} {{ $v.Equal (semver "v1.2.3+x") }} {{ $v.LessThan $v }} {{ $v.LessThanEqual $v }}',
      '-1 true false true',
    ],
    [
      '{{ (semver "2.0.0").GreaterThan (semver "1.9.9") }} {{ (semver "1").GreaterThanEqual (semver "2") }} {{ (semver "1").Equal nil }}',
      'true false false',
    ],
    [
      '{{ typeOf (semver "1") }} {{ kindOf (semver "1") }} {{ typeOf (semver "1").Major }} {{ typeOf (semver "1").IncMajor }}',
      '*semver.Version ptr uint64 semver.Version',
    ],
    [
      '{{ toJson (semver "v1.2-x") }} {{ quote (semver "1") }} {{ printf "%s" (semver "1").MarshalText }}',
      '"1.2.0-x" "1.0.0" 1.0.0',
    ],
    [
      '{{ deepEqual (semver "1.2.3") (semver "1.2.3") }} {{ deepEqual (semver "1.2.3") (semver "v1.2.3") }}',
      'true false',
    ],
  ])('have methods: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ (semver "1").SetPrerelease "01" }}', 'version segment starts with 0'],
    ['{{ (semver "1").SetPrerelease "a_b" }}', 'invalid prerelease string'],
    ['{{ (semver "1").SetMetadata "a_b" }}', 'invalid metadata string'],
    ['{{ (semver "18446744073709551615.0.0").IncMajor }}', 'major version increment would overflow uint64'],
    ['{{ (semver "1").IncMajor.Compare (semver "1") }}', "can't evaluate field Compare in type semver.Version"],
    ['{{ (semver "1").Compare (semver "1").IncMajor }}', 'expected *semver.Version; got semver.Version'],
    ['{{ (semver "1").Compare "1" }}', '*semver.Version'],
  ])('fail: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });

  it('have the order of semver.org', () => {
    const rising = [
      '1.0.0-1',
      '1.0.0-2',
      '1.0.0-11',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.1.0',
      '2.0.0',
    ];
    for (const [index, lower] of rising.entries()) {
      for (const higher of rising.slice(index + 1)) {
        const template = `{{ $a := semver "${lower}" }}{{ $b := semver "${higher}" }}{{ $a.Compare $b }} {{ $b.Compare $a }}`;
        expect([lower, higher, render(template)]).toEqual([lower, higher, '-1 1']);
      }
    }
  });
});

describe('constraints', () => {
  it.each([
    ['1.2.3', '1.2.3 v1.2.3+m', '1.2.4 1.2.3-a'],
    ['=1.5', '1.5.0 1.5.9', '1.6.0'],
    ['!=1.2.3', '1.2.4', '1.2.3'],
    ['!=1.x', '2.0.0', '1.4.0'],
    ['>1.2', '1.3.0', '1.2.9'],
    ['>1', '2.0.0', '1.9.0'],
    ['>=1.2', '1.2.0 9.0.0', '1.1.9 1.3.0-a'],
    ['=>1.2', '1.2.0', '1.1.0'],
    ['<2', '1.9.9', '2.0.0'],
    ['<=2.0', '2.0.5 1.0.0', '2.1.0'],
    ['=<2', '2.9.9', '3.0.0'],
    ['~1.2.3', '1.2.3 1.2.9', '1.3.0 1.2.2'],
    ['~1', '1.9.9', '2.0.0'],
    ['~>1.2', '1.2.5', '1.5.0'],
    ['~0.0.0', '5.6.7', '1.0.0-a'],
    ['^1.2.3', '1.2.3 1.9.0', '2.0.0 1.2.2'],
    ['^0.2.3', '0.2.9', '0.3.0'],
    ['^0.0.3', '0.0.3', '0.0.4'],
    ['^0', '0.9.0', '1.0.0'],
    ['^*', '0.0.0', '3.0.0'],
    ['1.2.x', '1.2.0 1.2.9', '1.3.0'],
    ['*', '9.9.9', '1.0.0-a'],
    ['1.x.3', '1.5.3 1.0.0', '2.0.0'],
    ['1.2 - 1.4', '1.2.0 1.4.5', '1.5.0 1.1.0'],
    ['1.2.0 - 1.4.0', '1.4.0', '1.4.1'],
    ['>=1.2, <2', '1.5.0', '2.0.0 1.1.0'],
    ['>=1.2 <2', '1.5.0', '2.0.0'],
    ['> 1 < 3', '2.0.0', '3.0.0'],
    ['<1 || >=2', '0.5.0 2.1.0', '1.5.0'],
    ['1 - 2 || 3 - 4', '1.5.0 4.9.0', '5.0.0'],
    ['>=1.25-0', '1.26.3-gke.100 1.25.0', '1.24.9'],
    ['>=1.0.0-a <2', '1.5.0-b', '2.0.0'],
    ['^1.0.0-beta', '1.0.0-rc 1.5.0-a', '1.0.0-alpha'],
    ['~1.2.3-beta', '1.2.4-rc', '1.3.0-a'],
    ['>1.2.3-alpha', '1.2.3-beta', '1.2.3-alpha'],
  ])('%s', (constraint, fitting, others) => {
    const test = (version: string) => render(`{{ semverCompare "${constraint}" "${version}" }}`);
    expect(fitting.split(' ').map((version) => [version, test(version)])).toEqual(
      fitting.split(' ').map((version) => [version, 'true']),
    );
    expect(others.split(' ').map((version) => [version, test(version)])).toEqual(
      others.split(' ').map((version) => [version, 'false']),
    );
  });

  it.each([
    ['bad', 'improper constraint: "bad"'],
    ['', 'improper constraint: ""'],
    ['>>1', 'improper constraint: ">>1"'],
    ['>= 1.2 || bad', 'improper constraint: " bad"'],
    ['1.2.3,, >1', 'improper constraint: "1.2.3,, >1"'],
    ['>1<3', 'improper constraint: ">1<3"'],
    ['1,', 'improper constraint: "1,"'],
    ['>xx', 'constraint parser error'],
    ['>1.2.3-01', 'constraint parser error'],
    [`${'1||'.repeat(32)}1`, 'too many constraint groups (max 32)'],
    [' '.repeat(513), 'constraint string is too long (max 512 bytes)'],
    [`${'1  '.repeat(160)}!`, 'improper constraint'],
  ])('refuse %j', (constraint, message) => {
    expect(failureOf(`{{ semverCompare "${constraint}" "1.0.0" }}`)).toContain(
      `error calling semverCompare: ${message}`,
    );
  });

  it('need a version', () => {
    expect(failureOf('{{ semverCompare ">1" "bad" }}')).toContain(
      'error calling semverCompare: invalid semantic version',
    );
  });
});
