import { decodeYaml } from '../../src/yaml/decode-yaml';
import { encodeKyamlDocuments } from '../../src/yaml/encode-kyaml';
import { at, entry, firstContainer, generateFiles, PROVISIONERS, score } from './project';

const secret = entry('db', { outputs: 'secret: {{ encodeSecretRef "my-db" "pass" }}\nbroken: "🔐💬my-db_pa"' });

/** Generates variables over a resource `db` that has a secret. */
const generateVariables = (variables: Readonly<Record<string, string>>) =>
  generateFiles({
    'score.yaml': score({ main: { variables }, resources: { db: { type: 'db' } } }),
    [PROVISIONERS]: secret,
  });

describe('variables', () => {
  it.each([
    ['cost-$$${resources.db.secret}', 'cost-$$$(__ref_X)'],
    ['cost-$$$$${resources.db.secret}', 'cost-$$$$$(__ref_X)'],
    ['a${resources.db.secret}$$', 'a$(__ref_X)$'],
  ])('N10: a secret behind dollar signs reaches the container: %s', async (text, value) => {
    const env = at(firstContainer(await generateVariables({ A: text })), 'env');
    const reference = at(env, 0, 'name') as string;
    expect(at(env, 0, 'valueFrom')).toEqual({ secretKeyRef: { key: 'pass', name: 'my-db' } });
    expect(at(env, 1, 'value')).toBe(value.replace('__ref_X', reference));
  });

  it.each([
    ['D23: a whole and a broken one', '${resources.db.secret} ${resources.db.broken}'],
    ['D23: a broken one', '${resources.db.broken}'],
  ])('a secret marker that is cut off is an error: %s', async (_, text) => {
    const { failure, host } = await generateVariables({ A: text });
    expect(failure).toContain(
      "score.yaml:10:14: containers.main.variables.A: workload 'web': variable 'A': broken secret",
    );
    expect(host.text('manifests.yaml')).toBeUndefined();
  });

  it.each(['a\nb', 'café'])('N09: the name %j is an error', async (name) => {
    const { failure } = await generateVariables({ [name]: 'x' });
    expect(failure).toContain(JSON.stringify(name));
    expect(failure).toContain('printable ASCII characters');
  });

  it('N46: a key that YAML reads as a number is named', async () => {
    const text = score().replace('"image": "nginx"', '"image": "nginx", "variables": {12: "x"}');
    const { failure } = await generateFiles({ 'score.yaml': text });
    expect(failure).toContain('score.yaml:8:39: containers.main.variables.12: a key must be text; found the number 12');
    expect(failure).toContain('Put it in quotes: "12":');
  });
});

describe('texts that YAML readers may take for something else', () => {
  const texts = [
    '\n\nx',
    '\n',
    '\n x',
    'on',
    'No',
    'y',
    '017',
    '0o17',
    '1:20',
    '=',
    '<<',
    '~',
    '.5',
    '1e3',
    '0x1F',
    '2020-01-31',
  ];

  it.each(texts)('N59, N31, N31b: %j is kept', async (text) => {
    const outcome = await generateVariables({ A: text });
    const line = outcome.text.split('\n').find((each) => each.includes('value: '));
    expect(line?.trim()).toMatch(/^value: ["'].*["']$/);
    expect(at(firstContainer(outcome), 'env', 0, 'value')).toBe(text);
    const kyaml = encodeKyamlDocuments([{ a: text }]);
    expect(kyaml).toContain('a: "');
    expect(decodeYaml(kyaml)).toEqual({ a: text });
  });

  it.each(['\n\nx\n', '\n'])('N59: a file that begins with an empty line keeps it: %j', async (content) => {
    const outcome = await generateFiles({ 'score.yaml': score({ main: { files: { '/x': { content } } } }) });
    expect(outcome.text).toContain(`data:\n  x: ${JSON.stringify(content)}\n`);
  });
});
