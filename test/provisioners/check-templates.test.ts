import { formatProblem } from '../../src/errors/format-problem';
import { checkTemplates } from '../../src/provisioners/check-templates';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';

function check(text: string): readonly string[] {
  return parseProvisioners({ file: 'team.yaml', text }).flatMap(checkTemplates).map(formatProblem);
}

describe('checkTemplates', () => {
  it('finds nothing in sound entries', () => {
    const text = `- uri: template://a
  type: x
  outputs: |
    a: {{ encodeSecretRef "s" "k" }} {{ .Params.x | default "y" | quote }}
- {uri: cmd://tool, type: y}
`;
    expect(check(text)).toEqual([]);
  });

  it('finds what is wrong in every stage, in the file', () => {
    const text = `- uri: template://a
  type: x
  state: |

    a: 1
    b: {{ tommorow 1 }}
  outputs: 'x: é {{ trimm "y" }}'
  manifests: |
    {{ if true }}
    - a
`;
    expect(check(text)).toEqual([
      `team.yaml:6:11: the state template of template://a cannot be parsed: function "tommorow" not defined
  4 |
  5 |     a: 1
> 6 |     b: {{ tommorow 1 }}
    |           ^
  7 |   outputs: 'x: é {{ trimm "y" }}'
  8 |   manifests: |`,
      `team.yaml:7:21: the outputs template of template://a cannot be parsed: function "trimm" not defined
  5 |     a: 1
  6 |     b: {{ tommorow 1 }}
> 7 |   outputs: 'x: é {{ trimm "y" }}'
    |                     ^
  8 |   manifests: |
  9 |     {{ if true }}
Did you mean 'trim'?`,
      `team.yaml:10:5: the manifests template of template://a cannot be parsed: unexpected EOF
   8 |   manifests: |
   9 |     {{ if true }}
> 10 |     - a
     |     ^
  11 |`,
    ]);
  });

  it('finds commands that lead nowhere', () => {
    expect(check('- type: x\n  uri: cmd://tools/make\n')).toEqual([
      "team.yaml:2:3: cmd://tools/make: 'tools' is looked up on PATH and takes no path behind it; a relative path is cmd://./tools/make",
    ]);
  });
});
