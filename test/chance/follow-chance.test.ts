import { followChance } from '../../src/chance/follow-chance';
import type { Look, LookKind } from '../../src/chance/look';
import { parseTemplate, type RenderContext, renderTemplate, type Value } from '../../src/gotemplate';
import { timeFromTimestamp } from '../../src/sprig';
import { sprigFunctions } from '../../src/sprig/all-functions';
import { equalValues } from '../../src/state/equal-values';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost } from '../memory-host';

const everything = new Set<LookKind>(['draw', 'key', 'clock', 'zone']);

/** Renders templates one after another, each a stage; gives the last one's YAML, how often all were rendered, and the looks. */
function follow(stages: Readonly<Record<string, string>>, watched: ReadonlySet<LookKind> = everything) {
  const host = createMemoryHost();
  const context: RenderContext = {
    ...host,
    draw: () => host.dice,
    drawKey: () => host.dice,
    limits: { maximumBytes: 1 << 20 },
  };
  let renderings = 0;
  const render = (contextOf: (stage: string) => RenderContext): unknown => {
    renderings++;
    let result: unknown = { stored: 'kept' };
    for (const [stage, text] of Object.entries(stages)) {
      const template = parseTemplate({ name: stage, text, functions: sprigFunctions });
      result = decodeYaml(renderTemplate(template, result as Value, contextOf(stage), { timeFrom: timeFromTimestamp }));
    }
    return result;
  };
  const options = { watched, contextOf: () => context, render, again: render, same: equalValues };
  const { result, reached } = followChance<string, unknown>(options);
  return { result, renderings, reached: reached.map(show) };
}

function show({ kind, by, stage }: Look): string {
  return `${stage}: ${kind}${by === '' ? '' : ` ${by}`}`;
}

describe('what of chance reaches a result', () => {
  it.each<[string, string[]]>([
    ['{{ randAlphaNum 8 | quote }}', ['it: draw randAlphaNum']],
    ['{{ randAlpha 1 | quote }}', ['it: draw randAlpha']],
    ['{{ randNumeric 1 | quote }}', ['it: draw randNumeric']],
    ['{{ randAscii 20 | b64enc }}', ['it: draw randAscii']],
    ['{{ randInt 0 2 }}', ['it: draw randInt']],
    ['{{ randInt 0 2 | eq 1 | ternary "a" "b" }}', ['it: draw randInt']],
    ['{{ if gt (randInt 0 100) 50 }}a{{ else }}b{{ end }}', ['it: draw randInt']],
    ['{{ randBytes 3 }}', ['it: draw randBytes']],
    ['{{ uuidv4 }}', ['it: draw uuidv4']],
    ['{{ shuffle "ab" }}', ['it: draw shuffle']],
    ['{{ bcrypt "x" }}', ['it: key bcrypt']],
    ['{{ htpasswd "u" "x" }}', ['it: key htpasswd']],
    ['{{ encryptAES "k" "x" }}', ['it: key encryptAES']],
    ['{{ genPrivateKey "ed25519" | quote }}', ['it: key genPrivateKey']],
    ['{{ (genSelfSignedCert "a" nil nil 1).Cert | quote }}', ['it: key genSelfSignedCert']],
    ['{{ (genCA "a" 1).Key | quote }}', ['it: key genCA']],
    ['{{ now | unixEpoch }}', ['it: clock now']],
    ['{{ now.Year }}', ['it: clock now']],
    ['{{ date "05" 1.5 }}', ['it: clock date']],
    ['{{ date "01" nil }}', ['it: clock date']],
    ['{{ dateInZone "Mon" nil "UTC" }}', ['it: clock dateInZone']],
    ['{{ htmlDate nil }}', ['it: clock htmlDate']],
    ['{{ ago 1700000000 }}', ['it: clock ago']],
    ['{{ toDate "2006" "2020" | durationRound }}', ['it: clock durationRound']],
    ['{{ if gt (now | unixEpoch | int64) 3000000000 }}renew{{ end }}', ['it: clock now']],
    ['{{ if lt (now | unixEpoch | int64) 1000000000 }}renew{{ end }}', ['it: clock now']],
    ['{{ date "2006-01-02" 1700000000 }}', ['it: zone']],
  ])('%s: %j', (text, reached) => {
    expect(follow({ it: text }).reached).toEqual(reached);
  });

  it.each([
    '{{ .stored }}',
    '{{ .stored | default (randAlphaNum 8) }}',
    '{{ $_ := genPrivateKey "ed25519" }}{{ .stored }}',
    '{{ len (randAlpha 9) }}',
    '{{ randInt 3 4 }}',
    '{{ shuffle "aaa" }}',
    '# made at {{ now }}\na: 1',
    '{{ date "2006" 1700000000 }}',
    '{{ derivePassword 1 "long" "p" "u" "s" | quote }}',
    '{{ dateInZone "2006-01-02" 1700000000 "Europe/Berlin" }}',
    '{{ (toDate "2006" "2020").Year }}',
  ])('%s: nothing', (text) => {
    expect(follow({ it: text }).reached).toEqual([]);
  });

  it('is told for each stage and function that matters by itself, and for no other', () => {
    const stages = {
      init: 'a: {{ randAlpha 8 }}\nb: {{ randNumeric 8 | quote }}\nc: kept',
      state: 'a: {{ .a }}\nc: {{ .c }}\nd: {{ now | unixEpoch }}',
      outputs: 'e: {{ .a }}{{ randAlpha 5 | trunc 0 }}',
    };
    expect(follow(stages).reached).toEqual(['init: draw randAlpha']);
    expect(follow({ ...stages, outputs: 'e: {{ .d }}{{ .c }}' }).reached).toEqual(['state: clock now']);
  });

  it('is told of those that matter only together', () => {
    const draws = '{{ $a := randInt 0 1000000 }}{{ $b := randAlpha 3 }}{{ $c := now }}';
    expect(follow({ it: `${draws}{{ and (eq $a 0) (eq $b "AAA") }}` }).reached).toEqual([
      'it: draw randInt',
      'it: draw randAlpha',
    ]);
  });

  it('sees the zone in which dates of the data are shown', () => {
    const stages = { data: 'at: 2020-01-31T00:00:00Z', it: '{{ date "2006-01-02" .at }}' };
    expect(follow(stages).reached).toEqual(['it: zone']);
  });

  it('takes a rendering that fails otherwise for another result', () => {
    const text = '{{ if eq (randInt 0 1000000) 0 }}[{{ end }}1';
    expect(follow({ it: text }).reached).toEqual(['it: draw randInt']);
  });

  it('renders once where nothing was looked at, and not at all differently where something was', () => {
    expect(follow({ it: 'a: 1' }).renderings).toBe(1);
    expect(follow({ it: 'a: {{ randAlpha 4 }}' }, new Set(['key'])).renderings).toBe(1);
    expect(follow({ it: '{{ .stored | default (randAlphaNum 8) }}' }).renderings).toBe(3);
    expect(follow({ it: '{{ $_ := genPrivateKey "ed25519" }}{{ .stored }}' }).renderings).toBe(2);
    // The memory host's dice give 0, 1, 2, …: watching takes none of them.
    expect(follow({ it: 'a: {{ randAlpha 4 }}\nb: {{ randAlpha 4 }}' }).result).toEqual({ a: 'ABCD', b: 'EFGH' });
  });
});
