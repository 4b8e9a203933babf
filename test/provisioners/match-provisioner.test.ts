import { formatProblem } from '../../src/errors/format-problem';
import { matchProvisioners, type Wanted } from '../../src/provisioners/match-provisioner';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import type { ResourceUid } from '../../src/state/state';

const entries = [
  ...parseProvisioners({
    file: '10-team.provisioners.yaml',
    text: `- {uri: template://team/by-id, type: thing, id: special}
- {uri: template://team/by-class, type: thing, class: large}
- {uri: template://team/both, type: pair, class: large, id: one}
`,
  }),
  ...parseProvisioners({
    file: 'zz-default.provisioners.yaml',
    text: `- {uri: template://default/thing, type: thing}
- {uri: template://default/never, type: thing}
- {uri: template://default/postgres, type: postgres}
`,
  }),
];

function wanted(type: string, className = 'default', id = 'web.x', provisioner = ''): Wanted {
  const uid = `${type}.${className}#${id}` as ResourceUid;
  return {
    uid,
    type,
    class: className,
    id,
    provisioner,
    asker: () => ({ name: "workload 'web' resource 'x' (score.yaml)" }),
  };
}

describe('matchProvisioners', () => {
  it.each([
    ['id', wanted('thing', 'default', 'special'), 'template://team/by-id'],
    ['class', wanted('thing', 'large'), 'template://team/by-class'],
    ['the first of two that fit', wanted('thing', 'large', 'special'), 'template://team/by-id'],
    ['class and id', wanted('pair', 'large', 'one'), 'template://team/both'],
    ['an entry for all', wanted('thing', 'small'), 'template://default/thing'],
    ['the one of the last run', wanted('thing', 'small', 'x', 'template://default/thing'), 'template://default/thing'],
  ])('finds by %s', (_, resource, uri) => {
    const { entries: found, problems } = matchProvisioners([resource], entries);
    expect([found.get(resource.uid)?.uri, problems]).toEqual([uri, []]);
  });

  it.each<[string, readonly Wanted[], readonly string[]]>([
    [
      'an unknown type, and lists once what there is',
      [wanted('postgress'), wanted('postgress', 'large'), wanted('queue')],
      [
        "resource 'postgress.default#web.x' is not supported by any provisioner: none provides type 'postgress', which workload 'web' resource 'x' (score.yaml) asks for",
        "Did you mean type 'postgres'?",
        'Types that are provided:',
        '  pair (10-team.provisioners.yaml)',
        '  postgres (zz-default.provisioners.yaml)',
        '  thing (10-team.provisioners.yaml, zz-default.provisioners.yaml)',
        'To add a provisioner: score-k8s init --provisioners URI',
        "resource 'postgress.large#web.x' is not supported by any provisioner: none provides type 'postgress', which workload 'web' resource 'x' (score.yaml) asks for",
        "resource 'queue.default#web.x' is not supported by any provisioner: none provides type 'queue', which workload 'web' resource 'x' (score.yaml) asks for",
      ],
    ],
    [
      'another class or id',
      [wanted('pair', 'large', 'two')],
      [
        "resource 'pair.large#two' is not supported by any provisioner: type 'pair' is not provided for class 'large' and id 'two', which workload 'web' resource 'x' (score.yaml) asks for",
        "Type 'pair' is provided for",
        "  class 'large' and id 'one': template://team/both (10-team.provisioners.yaml:3)",
        'To add a provisioner: score-k8s init --provisioners URI',
      ],
    ],
    [
      'a provisioner that changed, and the way out',
      [wanted('postgres', 'default', 'web.x', 'template://old/postgres')],
      [
        "resource 'postgres.default#web.x' was provisioned by template://old/postgres, but the first entry that fits it now is template://default/postgres (zz-default.provisioners.yaml:3), which cannot take over what the other one made",
        'To keep the resource: bring template://old/postgres back, in front of the new entry.',
        "To make it anew: score-k8s resources forget 'postgres.default#web.x'",
      ],
    ],
  ])('explains %s', (_, resources, lines) => {
    expect(matchProvisioners(resources, entries).problems.map(formatProblem).join('\n').split('\n')).toEqual(lines);
  });

  it('keeps types, classes and ids apart, whatever characters they have', () => {
    const parts: readonly (string | undefined)[] = ['a', 'a.1.a', 'a#a', '1.a', '#', '.1.a#a', 'a"', undefined];
    const texts = parts.filter((part) => part !== undefined);
    const all = texts.flatMap((type) => parts.flatMap((className) => parts.map((id) => ({ type, className, id }))));
    const lines = all.map(
      ({ type, className, id }, index) =>
        `- ${JSON.stringify({ uri: `template://${index}`, type, class: className, id, outputs: '' })}\n`,
    );
    const many = parseProvisioners({ file: 'many.provisioners.yaml', text: lines.join('') });
    const asked = all.filter(({ className, id }) => className !== undefined && id !== undefined);
    for (const { type, className, id } of asked) {
      const resource = wanted(type, className, id);
      const first = all.findIndex(
        (entry) =>
          entry.type === type &&
          (entry.className === undefined || entry.className === className) &&
          (entry.id === undefined || entry.id === id),
      );
      expect(matchProvisioners([resource], many).entries.get(resource.uid)?.uri).toBe(`template://${first}`);
    }
  });

  it('says when there are no provisioners', () => {
    const [problem] = matchProvisioners([wanted('thing')], []).problems;
    expect(problem?.hint).toBe(
      'This project has no provisioners at all: score-k8s init brings the default ones.\nTo add a provisioner: score-k8s init --provisioners URI',
    );
  });
});
