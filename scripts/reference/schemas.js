// The schemas that editors use, in the form of SchemaStore's catalogue: of Score files (from the rules that the program itself
// checks), and where each schema of docs/schemas is to be had.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the package's files can be read on the web: that of the newest release of this major version. */
const schemaUrl = (name) => `https://unpkg.com/score-k8s@${version.split('.')[0]}/docs/schemas/${name}.schema.json`;

/** The catalogue's entries: what an editor shows, which files each schema is for, where it is. */
const catalog = {
  version: 1,
  schemas: [
    {
      name: 'Score',
      description: 'A workload and what it needs (score.dev/v1b1)',
      fileMatch: ['score.yaml', 'score.yml', 'score-*.yaml', '*.score.yaml'],
      url: schemaUrl('score-v1b1'),
    },
    {
      name: 'Score provisioners',
      description: 'How score-k8s provides the resources that Score files ask for',
      fileMatch: ['*.provisioners.yaml'],
      url: schemaUrl('provisioners'),
    },
  ],
};

/** The schema of Score files as people write them: the old forms that the program upgrades are allowed, too. */
function scoreSchema(rules) {
  const schema = JSON.parse(JSON.stringify(rules));
  const container = schema.properties.containers.additionalProperties.properties;
  for (const [field, old] of [
    ['files', 'target'],
    ['volumes', 'target'],
  ]) {
    const list = { type: 'array', items: { type: 'object', required: [old] } };
    container[field] = {
      anyOf: [container[field], { ...list, description: `the old form: a list, each with ${old}` }],
    };
  }
  const file = container.files.anyOf[0].additionalProperties.properties;
  file.content = {
    anyOf: [file.content, { type: 'array', items: { type: 'string' }, description: 'the old form: lines' }],
  };
  const volume = container.volumes.anyOf[0].additionalProperties.properties;
  volume.read_only = { ...volume.readOnly, description: 'the old form of readOnly' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaUrl('score-v1b1'),
    title: 'Score',
    description: 'A workload and what it needs (score.dev/v1b1).',
    ...schema,
  };
}

const asText = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The files by their names. */
exports.schemaFiles = (rules) => ({
  'score-v1b1.schema.json': asText(scoreSchema(rules)),
  'catalog.json': asText(catalog),
});
exports.schemaUrl = schemaUrl;
