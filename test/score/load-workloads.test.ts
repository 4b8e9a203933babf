import { UserError } from '../../src/errors/user-error';
import { loadWorkloads } from '../../src/score/load-workloads';
import { problemsOf } from './tell-problems';

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx
    args: [a, b, c]
    variables:
      LEVEL: info
`;

const file = (text: string, name = 'score.yaml') => ({ file: name, text });

describe('a workload', () => {
  it('is decoded, overridden by files and then by properties, upgraded and validated', () => {
    const { workloads, changes } = loadWorkloads([
      {
        ...file(SCORE),
        overrides: [
          file('containers: {main: {variables: {LEVEL: warn, A: "1"}}}', 'one.yaml'),
          file('containers: {main: {variables: {A: null}, files: [{target: /f, content: [x, y]}]}}', 'two.yaml'),
        ],
        properties: ['containers.main.variables.LEVEL=debug', 'metadata.name=web-eu', 'service.ports.http.port=0x50'],
      },
    ]);
    expect(workloads).toEqual([
      {
        name: 'web-eu',
        file: 'score.yaml',
        workload: {
          apiVersion: 'score.dev/v1b1',
          metadata: { name: 'web-eu' },
          containers: {
            main: {
              image: 'nginx',
              args: ['a', 'b', 'c'],
              variables: { LEVEL: 'debug' },
              files: { '/f': { content: 'x\ny' } },
            },
          },
          service: { ports: { http: { port: 80 } } },
        },
        locate: expect.any(Function),
      },
    ]);
    expect(changes).toEqual([
      { file: 'score.yaml', message: 'containers.main.files.0.content: converted from array' },
      { file: 'score.yaml', message: 'containers.main.files: migrated to object' },
    ]);
  });

  it('has plain integers where the specification wants integers, and floats elsewhere', () => {
    const text = `${SCORE}service: {ports: {http: {port: 80.0, targetPort: 1e3}}}\nresources: {db: {type: aa, params: {size: 1.0}}}\n`;
    const [loaded] = loadWorkloads([file(text)]).workloads;
    expect(loaded?.workload.service?.ports?.['http']).toEqual({ port: 80, targetPort: 1000 });
    expect(loaded?.workload.resources?.['db']?.params?.['size']).toMatchObject({ value: 1 });
  });

  it('is not decoded again when it has been', () => {
    const document = { apiVersion: 'score.dev/v1b1', metadata: { name: 'api' }, containers: { main: { image: 'x' } } };
    expect(loadWorkloads([{ ...file(SCORE), document }]).workloads[0]?.name).toBe('api');
  });

  it('is told to be like another', () => {
    const inputs = [
      file(SCORE, 'a.yaml'),
      { ...file(SCORE.replace('web', 'api'), 'b.yaml'), properties: ['metadata.name=web'] },
    ];
    expect(problemsOf(() => loadWorkloads(inputs))).toEqual([
      "b.yaml: metadata.name: the workload 'web' is in a.yaml and in b.yaml; each file needs a name of its own",
    ]);
  });
});

describe('problems', () => {
  it('of all files are told at once, in the order of their positions', () => {
    const inputs = [
      file('metadata: {name: aa}\nx: 1\n', 'a.yaml'),
      file('a: [', 'b.yaml'),
      {
        ...file(SCORE, 'c.yaml'),
        overrides: [file('containers: {main: {imag: x}}', 'o.yaml')],
        properties: ['a', 'containers.main.args.7=x', 'containers.main.variables.N=5'],
      },
    ];
    const problems = problemsOf(() => loadWorkloads(inputs)).map((problem) =>
      problem.slice(0, problem.indexOf(': ', 12)),
    );
    expect(problems).toEqual([
      'a.yaml:1:1: apiVersion',
      'a.yaml:1:1: containers',
      'a.yaml:2:1: x',
      expect.stringMatching(/^b\.yaml:1:\d/),
      "--override-property 'a' has no equals sign -> Write PATH=VALUE, for instance containers.main.image=nginx:1.27",
      "--override-property 'containers.main.args.7=x' cannot be applied",
      'c.yaml: containers.main.variables.N',
      'o.yaml:1:21: containers.main.imag',
    ]);
  });

  it('with the name are not told twice, and do not hide others', () => {
    expect(
      problemsOf(() => loadWorkloads([file(SCORE.replace('name: web', 'nam: web').replace('nginx', '""'))])),
    ).toEqual([
      expect.stringMatching(/^score\.yaml:2:1: metadata\.name: is missing/),
      expect.stringMatching(/^score\.yaml:6:12: containers\.main\.image: must be/),
    ]);
  });

  it('with the name are those of the file: overrides come later', () => {
    const input = { ...file(SCORE.replace('name: web', 'team: x')), properties: ['metadata.name=web'] };
    expect(problemsOf(() => loadWorkloads([input]))).toEqual([expect.stringMatching(/metadata\.name: is missing/)]);
  });

  it('come with the lines around them', () => {
    const act = (): unknown => loadWorkloads([file(`\ufeff${SCORE.replace('nginx', '5')}`)]);
    expect(act).toThrow(UserError);
    expect(act).toThrow('> 6 |     image: 5\n    |            ^\n');
  });
});

describe('a problem is placed in', () => {
  const place = (overrides: string, ...properties: string[]): string[] => {
    const input = { ...file(SCORE), overrides: [file(overrides, 'prod.yaml')], properties };
    return problemsOf(() => loadWorkloads([input])).map((problem) => problem.split('; ')[0] ?? '');
  };

  it.each([
    [
      'the overrides file that has the value',
      'containers:\n  main:\n    image: 5\n',
      [],
      ['prod.yaml:3:12: containers.main.image: must be text: an image reference, or . where --image gives one'],
    ],
    [
      'the overrides file that took the value away',
      'containers:\n  main:\n    image:\n',
      [],
      ['prod.yaml:3:5: containers.main.image: is missing: it must be an image reference, or . where --image gives one'],
    ],
    [
      'the overrides file that added the map where something is missing',
      'containers:\n  side:\n    args: []\n',
      [],
      ['prod.yaml:2:3: containers.side.image: is missing: it must be an image reference, or . where --image gives one'],
    ],
    [
      'the overrides file that replaced the list',
      'containers:\n  main:\n    args: [x, 1]\n',
      [],
      ['prod.yaml:3:15: containers.main.args.1: must be text'],
    ],
    [
      'the property that set the value, which shows how to write it',
      '',
      ['containers.main.variables.LEVEL=5'],
      ['score.yaml: containers.main.variables.LEVEL: must be text'],
    ],
  ])('%s', (_what, overrides, properties, expected) => {
    expect(place(overrides, ...properties)).toEqual(expected);
  });

  it.each([
    [
      ['containers.main.variables.LEVEL=5'],
      "score.yaml: containers.main.variables.LEVEL: must be text; found the number 5 (from --override-property 'containers.main.variables.LEVEL=5') -> Put it in quotes: --override-property 'containers.main.variables.LEVEL=\"5\"'",
    ],
    [
      ['containers.main.variables={A: 5}'],
      'score.yaml: containers.main.variables.A: must be text; found the number 5 (from --override-property \'containers.main.variables={A: 5}\') -> Put it in quotes: A: "5"',
    ],
    [
      ['containers.main.args.-1=1'],
      "score.yaml: containers.main.args.3: must be text; found the number 1 (from --override-property 'containers.main.args.-1=1') -> Put it in quotes: --override-property 'containers.main.args.-1=\"1\"'",
    ],
    [
      ['containers.main.image='],
      "score.yaml: containers.main.image: is missing: it must be an image reference, or . where --image gives one (from --override-property 'containers.main.image=')",
    ],
    [
      ['containers.main.command.0.x=1'],
      "score.yaml: containers.main.command: must be a list of text; found a map (from --override-property 'containers.main.command.0.x=1')",
    ],
  ])('the override property %j', (properties, expected) => {
    expect(problemsOf(() => loadWorkloads([{ ...file(SCORE), properties }]))).toEqual([expected]);
  });

  it('the list, when items have moved in it', () => {
    const input = { ...file(SCORE.replace('[a, b, c]', '[a, b, 3]')), properties: ['containers.main.args.0='] };
    expect(problemsOf(() => loadWorkloads([input]))).toEqual([
      'score.yaml:7:5: containers.main.args.1: must be text; found the number 3 -> Put it in quotes: - "3"',
    ]);
  });

  it('the old form of what was upgraded', () => {
    const text = `${SCORE}    files:
      - target: /a
        mode: 0644
        content: x
      - content: y
    volumes:
      - target: /v
        source: x
        read_only: maybe
`;
    expect(
      problemsOf(() => loadWorkloads([file(text)])).map((problem) => problem.split(': ').slice(0, 2).join(': ')),
    ).toEqual([
      'score.yaml:12:15: containers.main.files./a.mode',
      'score.yaml:14:9: containers.main.files.1.target',
      'score.yaml:18:20: containers.main.volumes./v.readOnly',
    ]);
  });
});

it('finds where a part of a workload was written', () => {
  const [loaded] = loadWorkloads([
    {
      ...file(`${SCORE}      A: &a "1"\n      B: *a\n`),
      overrides: [file('containers: {main: {variables: {C: x}}}', 'o.yaml')],
      properties: ['metadata.team=x'],
    },
  ]).workloads;
  const at = (...path: (string | number)[]): unknown => {
    const { file, line, column, origin } = loaded?.locate(path) ?? {};
    return [file, line, column, origin].filter((part) => part !== undefined).join(':');
  };
  expect(at('containers', 'main', 'variables', 'LEVEL')).toBe('score.yaml:9:14');
  expect(at('containers', 'main', 'variables', 'B')).toBe('score.yaml:11:10');
  expect(at('containers', 'main', 'variables', 'C')).toBe('o.yaml:1:36');
  expect(at('containers', 'main', 'args', 1)).toBe('score.yaml:7:15');
  expect(at('containers', 'main', 'nothing', 'here')).toBe('score.yaml:5:3');
  expect(at('metadata', 'team')).toBe("score.yaml:--override-property 'metadata.team=x'");
  expect(at()).toBe('score.yaml:1:1');
});

it('takes time in proportion to the file, also when everything in it is wrong', () => {
  const count = 30_000;
  const lines = Array.from({ length: count }, (_, i) => `      V${i}: ${i}\n`);
  const problems = problemsOf(() => loadWorkloads([file(SCORE + lines.join(''))]));
  expect(problems).toHaveLength(count);
  expect(problems.at(-1)).toBe(
    `score.yaml:${9 + count}:15: containers.main.variables.V29999: must be text; found the number 29999 -> Put it in quotes: V29999: "29999"`,
  );
});
