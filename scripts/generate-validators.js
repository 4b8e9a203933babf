/**
 * Compiles the Score schema (src/score/schema.ts) into a function without ajv's compiler, which would cost every run
 * 0.15 s. Writes src/score/generated/validate-score.js when it is missing or older than what it is made from.
 */
const { existsSync, mkdirSync, renameSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const target = join(root, 'src/score/generated/validate-score.js');
const schemaFile = join(root, 'src/score/schema.ts');
const inputs = [
  __filename,
  schemaFile,
  join(root, 'src/score/schema-patterns.ts'),
  require.resolve('ajv/package.json'),
];

/** What a module of TypeScript exports, with all that it imports. */
function loadTypeScript(path) {
  const { buildSync } = require('esbuild');
  const bundle = buildSync({ entryPoints: [path], bundle: true, write: false, format: 'cjs', platform: 'node' });
  const loaded = new Module(path);
  loaded._compile(bundle.outputFiles[0].text, path);
  return loaded.exports;
}

/** The text of a CommonJS module that is the validation function of a schema. */
function compileSchema(schema) {
  const Ajv = require('ajv/dist/2020').default;
  const standaloneCode = require('ajv/dist/standalone').default;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false, // oneOf names properties that stand beside it
    messages: false, // ours are made by src/score/schema-problem.ts
    code: { source: true, lines: true },
  });
  return `${standaloneCode(ajv, ajv.compile(withoutDescriptions(schema)))}\n`;
}

function withoutDescriptions(schema) {
  const isDescription = (key, value) => key === 'description' && typeof value === 'string';
  return JSON.parse(JSON.stringify(schema, (key, value) => (isDescription(key, value) ? undefined : value)));
}

function isFresh() {
  if (!existsSync(target)) return false;
  const made = statSync(target).mtimeMs;
  return inputs.every((path) => statSync(path).mtimeMs < made);
}

function generate() {
  if (isFresh()) return;
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, compileSchema(loadTypeScript(schemaFile).SCORE_SCHEMA));
  renameSync(temporary, target);
}

module.exports = { compileSchema, loadTypeScript };

if (require.main === module) generate();
