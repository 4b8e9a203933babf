// Synthetic Score projects: the same shape gives the same bytes, on every machine.
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { containerName, makeContainer } = require('./container');
const { makeResources, typeSuffix } = require('./resources');
const { workloadName } = require('./words');
const { writeYaml } = require('./write-yaml');

/**
 * What a shape leaves out. `files` are per container, `resources` per workload; each file of provisioners has the same ten entries under
 * names of its own; with `shared` ten workloads share the last resource; `patches` counts patch templates.
 */
const DEFAULT_SHAPE = {
  workloads: 1,
  containers: 1,
  resources: 3,
  files: 0,
  fileSize: 1024,
  provisionerFiles: 1,
  shared: false,
  patches: 0,
};

/** Writes the project of a shape into a directory, which must be empty or missing. */
exports.writeProject = (directory, shape) => {
  if (existsSync(directory) && readdirSync(directory).length > 0) throw new Error(`${directory} is not empty`);
  for (const [path, text] of exports.makeProject(shape)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

/** The files of a project, one after the other: path and text. */
exports.makeProject = function* (shape) {
  const whole = { ...DEFAULT_SHAPE, ...shape };
  yield* makeProvisioners(whole);
  yield* makePatches(whole);
  for (let index = 0; index < whole.workloads; index++) yield* makeWorkload(whole, index);
};

function* makeProvisioners(shape) {
  const metadata = readFileSync(join(__dirname, 'metadata.tpl'), 'utf8').trimEnd();
  const entries = readFileSync(join(__dirname, 'provisioners.tpl'), 'utf8').replaceAll('%META%', () => metadata);
  for (let n = 0; n < shape.provisionerFiles; n++) {
    const suffix = typeSuffix(shape, n);
    const path = `provisioners/${String(n + 1).padStart(3, '0')}.provisioners.yaml`;
    yield [path, entries.replaceAll('@\n', `${suffix}\n`)];
  }
}

/** The templates in turn, each under its own number. */
function* makePatches({ patches }) {
  const directory = join(__dirname, 'patches');
  const templates = readdirSync(directory).sort();
  for (let n = 0; n < patches; n++) {
    const template = templates[n % templates.length];
    const [, name] = /^\d+-(.*)$/.exec(template);
    yield [`patches/${String(n + 1).padStart(2, '0')}-${name}`, readFileSync(join(directory, template), 'utf8')];
  }
}

function* makeWorkload(shape, index) {
  const workload = workloadName(shape, index);
  const resources = makeResources(shape, index);
  const containers = {};
  for (let position = 0; position < shape.containers; position++) {
    const { container, beside } = makeContainer(shape, { workload, index, resources, position });
    containers[containerName(position)] = container;
    yield* Object.entries(beside);
  }
  const score = makeScore({ workload, index, containers, resources });
  yield [`${workload}.score.yaml`, `${writeYaml(score).join('\n')}\n`];
}

function makeScore({ workload, index, containers, resources }) {
  const annotations = {
    'example.org/team': `team-${index % 12}`,
    'example.org/stage': 'production',
    tags: 'http,bench',
    ...(index % 10 === 9 && { 'k8s.score.dev/kind': 'StatefulSet' }),
  };
  const entries = resources.map(({ name, type, id, params }) => [name, { type, id, params }]);
  return {
    apiVersion: 'score.dev/v1b1',
    metadata: { name: workload, annotations },
    service: { ports: { http: { port: 8080, targetPort: 8080 }, metrics: { port: 9090, protocol: 'TCP' } } },
    containers,
    ...(entries.length > 0 && { resources: Object.fromEntries(entries) }),
  };
}
