import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { defaultProvisioners, sampleScoreFile } from '../src/actions/generated/assets';
import { parseProvisioners } from '../src/provisioners/parse-provisioners';
import { decodeYaml } from '../src/yaml/decode-yaml';
import { encodeJson } from '../src/yaml/encode-json';
import { readArea } from './conformance/cli-case';

const directory = resolve(__dirname, '../docs/schemas');
const read = (file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8'));
const schemas = readdirSync(directory).filter((file) => file.endsWith('.schema.json'));

function compile(file: string): ValidateFunction {
  const schema = read(file);
  const isOld = schema.$schema === 'http://json-schema.org/draft-07/schema#';
  return new (isOld ? Ajv : Ajv2020)({ strict: false, allErrors: true }).compile(schema);
}

/** As an editor sees a file: plain data. */
const plain = (text: string): unknown => JSON.parse(encodeJson(decodeYaml(text)));

/** The input files of recorded cases whose runs all succeed. */
function inputsOf(areas: readonly string[], ending: string): readonly (readonly [string, string])[] {
  return areas.flatMap(readArea).flatMap(({ name, given }) => {
    const succeeds = given.steps.every(({ expected }) => expected.exit === 0);
    const files = Object.entries(given.input).filter(([path]) => path.endsWith(ending));
    return succeeds
      ? files.flatMap(([path, text]) => (typeof text === 'string' ? [[`${name}: ${path}`, text] as const] : []))
      : [];
  });
}

describe('schemas', () => {
  it.each(schemas)('%s is one, at the address that it gives', (file) => {
    expect(read(file).$id).toBe(`https://unpkg.com/score-k8s@1/docs/schemas/${file}`);
    expect(compile(file)).toBeInstanceOf(Function);
  });

  it('are in the catalogue by the names of their files', () => {
    for (const { url, fileMatch } of read('catalog.json').schemas) {
      expect(existsSync(join(directory, basename(url)))).toBe(true);
      expect(fileMatch.length).toBeGreaterThan(0);
    }
  });

  it('are named on the first line of what init writes', () => {
    const names = [sampleScoreFile, defaultProvisioners].map((text) => text.split('\n')[0]);
    expect(names).toEqual(
      ['score-v1b1', 'provisioners'].map(
        (name) => `# yaml-language-server: $schema=https://unpkg.com/score-k8s@1/docs/schemas/${name}.schema.json`,
      ),
    );
  });
});

describe('the schema of Score files', () => {
  const validate = compile('score-v1b1.schema.json');

  it('takes what the program takes', () => {
    const files = inputsOf(['convert', 'load', 'placeholders', 'output'], 'score.yaml');
    expect(files.length).toBeGreaterThan(100);
    const refused = [['sample', sampleScoreFile] as const, ...files].filter(([, text]) => !validate(plain(text)));
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  it.each([
    [
      'a field that does not exist',
      'apiVersion: score.dev/v1b1\nmetadata: {name: web}\ncontainers: {main: {image: x, imge: y}}\n',
    ],
    ['another version', 'apiVersion: score.dev/v2\nmetadata: {name: web}\ncontainers: {main: {image: x}}\n'],
    [
      'a file without content',
      'apiVersion: score.dev/v1b1\nmetadata: {name: web}\ncontainers: {main: {image: x, files: {/a: {}}}}\n',
    ],
  ])('refuses %s', (_, text) => {
    expect(validate(plain(text))).toBe(false);
  });
});

describe('the schema of provisioners files', () => {
  const validate = compile('provisioners.schema.json');

  it('takes what the program takes', () => {
    const files = inputsOf(['provisioners', 'convert', 'load'], '.provisioners.yaml');
    expect(files.length).toBeGreaterThan(100);
    for (const [file, text] of files) parseProvisioners({ file, text });
    const all = [['default', defaultProvisioners] as const, ...files];
    expect(all.filter(([, text]) => !validate(plain(text))).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['an unknown field', '- {uri: "template://a/b", type: db, output: "a: 1"}'],
    ['args of a template', '- {uri: "template://a/b", type: db, args: [a]}'],
    ['templates of a command', '- {uri: "cmd://b", type: db, outputs: "a: 1"}'],
    ['no type', '- {uri: "template://a/b"}'],
    ['another scheme', '- {uri: "http://a/b", type: db}'],
    ['a map in place of a template', '- {uri: "template://a/b", type: db, outputs: {a: 1}}'],
  ])('refuses %s, as the program does', (_, text) => {
    expect(validate(plain(text))).toBe(false);
    expect(() => parseProvisioners({ file: 'p.yaml', text })).toThrow();
  });
});
