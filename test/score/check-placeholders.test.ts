import { checkPlaceholders } from '../../src/score/check-placeholders';
import { loadWorkloads } from '../../src/score/load-workloads';
import { tellProblems } from './tell-problems';

interface Given {
  readonly resources?: string;
  /** Value of an annotation. */
  readonly note?: string;
  /** Mounted files, by `container target`. */
  readonly sources?: Readonly<Record<string, string>>;
}

function check(container: string, { resources = '', note = 'x', sources = {} }: Given = {}) {
  const text = `apiVersion: score.dev/v1b1
metadata: {name: web, team: a, annotations: {note: "${note}"}}
containers:
  main: ${container}
resources:
  db: {type: postgres}
${resources}`;
  const [loaded] = loadWorkloads([{ file: 'score.yaml', text }]).workloads;
  if (!loaded) throw new Error('nothing was loaded');
  const source = (name: string, target: string): string | undefined => sources[`${name} ${target}`];
  const { problems, warnings } = checkPlaceholders(loaded.workload, loaded.locate, source);
  return { problems: tellProblems(problems), warnings: tellProblems(warnings) };
}

const NO_ROOT = (text: string): string =>
  `a placeholder begins with metadata or resources; to keep the text as it is, write $\${${text}} with a second dollar sign`;

it.each([
  ['image: "nginx:${metadata.team}"'],
  ['image: a, variables: {A: "${resources.db.any.key} ${metadata.name} $${x} $$"}'],
  ['image: a, files: {/a: {content: "${x}", noExpand: true}, /b: {binaryContent: "${x}"}, /c: {source: "${x}"}}'],
  ['image: a, volumes: {/v: {source: "${resources.db}"}, /w: {source: "volume.default#x"}}'],
  ['image: a, args: ["${HOME}", "${resources.other.x}", "${metadata"], command: ["$${metadata.name}"]'],
])('accepts {%s}', (container) => {
  expect(check(`{${container}}`)).toEqual({ problems: [], warnings: [] });
});

it('tells every placeholder that names nothing', () => {
  const { problems } = check(
    `
    image: "nginx:\${metadata.tag}"
    variables: {A: "\${metadata.x} \${resources.bd.host}"}
    files: {/a: {content: "\${b}"}, /s: {source: ./s}}
    volumes: {/v: {source: "\${resources.none}"}}
`,
    {
      resources: '  echo: {type: echo, id: shared, params: {list: [a, "${env.X}"]}}\n',
      sources: { 'main /s': 'x ${resources.q.r}' },
    },
  );
  const metadata = 'not found in metadata -> There are: annotations, name, team.';
  expect(problems).toEqual([
    `score.yaml:5:12: containers.main.image: invalid placeholder '\${metadata.tag}' of workload 'web': key 'tag' ${metadata}`,
    `score.yaml:6:20: containers.main.variables.A: invalid placeholder '\${metadata.x}' of workload 'web': key 'x' ${metadata}`,
    "score.yaml:6:20: containers.main.variables.A: invalid placeholder '${resources.bd.host}' of workload 'web': the Score file declares no resource 'bd' -> Did you mean 'db'?",
    `score.yaml:7:27: containers.main.files./a.content: invalid placeholder '\${b}' of workload 'web': unknown reference root 'b': ${NO_ROOT('b')}`,
    "score.yaml:7:49: containers.main.files./s.source: invalid placeholder '${resources.q.r}' of workload 'web': the Score file declares no resource 'q' -> There are: db, echo.",
    "score.yaml:8:28: containers.main.volumes./v.source: invalid placeholder '${resources.none}' of workload 'web': the Score file declares no resource 'none' -> There are: db, echo.",
    `score.yaml:12:53: resources.echo.params.list.1: invalid placeholder '\${env.X}' of resource 'echo.default#shared': unknown reference root 'env': ${NO_ROOT('env.X')}`,
  ]);
});

it('warns of what stays as it is', () => {
  const container = `{image: a, args: ["\${metadata.name}"], command: ["\${resources.db.host}"], variables: {A: "x \${metadata.name"}}`;
  const instead = 'Put it in a variable, and write $(NAME) here: Kubernetes replaces that.';
  expect(check(container, { note: '${metadata.team}' }).warnings).toEqual([
    "score.yaml:2:52: metadata.annotations.note: '${metadata.team}' stays as it is: placeholders are not replaced in annotations -> Write the value itself, or set it with a patch template.",
    `score.yaml:4:58: containers.main.command.0: '\${resources.db.host}' stays as it is: placeholders are not replaced in command -> ${instead}`,
    `score.yaml:4:27: containers.main.args.0: '\${metadata.name}' stays as it is: placeholders are not replaced in args -> ${instead}`,
    "score.yaml:4:98: containers.main.variables.A: '${' has no closing '}', so it stays as it is -> Close the placeholder, or write $${ when the text is meant.",
  ]);
});
