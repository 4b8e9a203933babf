import { decodeYaml } from '../../src/yaml/decode-yaml';
import { containerOf, convertScore } from './convert-score';

const outputs = `
db: {host: db.internal, user: 🔐💬orders-db_user💬🔐, password: 🔐💬orders-db_pass_word💬🔐, url: "//🔐💬orders-db_user💬🔐/x"}`;

const convert = (variables: string) =>
  convertScore(`{containers: {main: {image: nginx, variables: ${variables}}}, resources: {db: {type: db}}}`, {
    outputs,
  });

const USER = '__ref_LGzLR6z6NE6slMXHyjjFXA';
const PASSWORD = '__ref_6udLOhJE31EHOAymr0yGEQ';
const userVariable = `{name: ${USER}, valueFrom: {secretKeyRef: {key: user, name: orders-db}}}`;
const passwordVariable = `{name: ${PASSWORD}, valueFrom: {secretKeyRef: {key: pass_word, name: orders-db}}}`;

describe('variables', () => {
  it.each([
    [
      'sorted by code unit',
      '{b: x, B: "y", _: z}',
      '[{name: B, value: "y"}, {name: _, value: z}, {name: b, value: x}]',
    ],
    ['empty', '{E: "", S: " "}', '[{name: E}, {name: S, value: " "}]'],
    ['with placeholders', '{A: "${resources.db.host}:${metadata.name}"}', '[{name: A, value: "db.internal:web"}]'],
    [
      'whole secret',
      '{A: "${resources.db.user}"}',
      '[{name: A, valueFrom: {secretKeyRef: {key: user, name: orders-db}}}]',
    ],
    ['secret amid text', '{A: "x${resources.db.user}"}', `[${userVariable}, {name: A, value: "x$(${USER})"}]`],
    [
      'several secrets, their variables first and once each',
      '{B: "${resources.db.user}:${resources.db.password}", A: "${resources.db.user}!"}',
      `[${passwordVariable}, ${userVariable}, {name: A, value: "$(${USER})!"}, {name: B, value: "$(${USER}):$(${PASSWORD})"}]`,
    ],
    ['secret within an output', '{A: "${resources.db.url}"}', `[${userVariable}, {name: A, value: "//$(${USER})/x"}]`],
    // Kubernetes makes one dollar sign of two, so a literal one before a reference is written twice.
    [
      'a dollar before a secret',
      '{A: "cost-$$${resources.db.user}"}',
      `[${userVariable}, {name: A, value: "cost-$$$(${USER})"}]`,
    ],
    ['two dollars', '{A: "$$$$${resources.db.user}$$"}', `[${userVariable}, {name: A, value: "$$$$$(${USER})$"}]`],
    ['dollars without a secret', '{A: "$$$$ $(B)"}', '[{name: A, value: "$$ $(B)"}]'],
  ])('%s', (_, variables, env) => {
    expect(containerOf(convert(variables)).env).toEqual(decodeYaml(env));
  });

  it.each([
    [
      '{"a\\nb": x}',
      'containers.main.variables.a\nb: variable "a\\nb": its name must be made of printable ASCII characters',
    ],
    ['{"café": x}', 'containers.main.variables.café: variable "café": its name must be made of printable ASCII'],
    ['{A: "🔐💬a"}', "containers.main.variables.A: variable 'A': broken secret reference: a beginning"],
    [
      '{A: "${resources.db.user} 🔐💬ordersdb💬🔐"}',
      "variable 'A': broken secret reference: 'ordersdb', which has no '_'",
    ],
    [
      '{A: "${resources.db.nosuch}"}',
      "'${resources.db.nosuch}' of variable 'A' of workload 'web': output 'nosuch' not found",
    ],
  ])('%s is an error', (variables, message) => {
    expect(convert(variables).errors).toEqual([expect.stringContaining(message)]);
  });

  it('tells every bad placeholder of every variable', () => {
    const { errors } = convert('{A: "${metadata.aa} ${metadata.bb}", B: "${env.HOME}"}');
    expect(errors.map((line) => /\$\{[^}]*\}/.exec(line)?.[0])).toEqual([
      '${metadata.aa}',
      '${metadata.bb}',
      '${env.HOME}',
    ]);
  });

  it('keeps variables apart whose secrets have the same characters in name and key', () => {
    const { env = [] } = containerOf(convert('{A: " 🔐💬ab_c💬🔐🔐💬a_bc💬🔐"}'));
    expect(env.map(({ valueFrom }) => valueFrom?.secretKeyRef?.name)).toEqual(
      expect.arrayContaining(['ab', 'a', undefined]),
    );
    expect(new Set(env.map(({ name }) => name)).size).toBe(3);
  });

  it('does not take the name of a variable that the workload has', () => {
    const { env = [] } = containerOf(convert(`{${USER}: x, A: " \${resources.db.user}"}`));
    expect(new Set(env.map(({ name }) => name)).size).toBe(3);
  });

  it('asks for each placeholder once, however many variables there are', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => `V${index}: "x\${resources.db.host}"`);
    let asked = 0;
    const metadata = { name: 'web' };
    const find = () => {
      asked++;
      return 'h';
    };
    const scope = { metadata, resources: { db: { outputs: {}, find, explainMissing: () => ({ message: '' }) } } };
    const converted = convertScore(`{containers: {main: {image: nginx, variables: {${entries}}}}}`, { scope });
    expect([asked, containerOf(converted).env?.length]).toEqual([5000, 5000]);
  });
});
