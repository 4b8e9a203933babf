const { makeFileBytes, makeFileText } = require('./file-text');

/** What variables take of each kind of resource. */
const OUTPUTS = {
  dns: ['host'],
  route: [],
  postgres: ['host', 'port', 'name', 'username', 'password'],
  redis: ['host', 'port', 'username', 'password'],
  volume: [],
  'object-store': ['endpoint', 'bucket', 'access_key', 'secret_key'],
  'object-access': ['account'],
  'api-key': ['key'],
  'feature-flags': ['json'],
  topic: ['brokers', 'name'],
  'message-broker': ['host', 'port', 'vhost', 'username', 'password'],
  cache: ['host', 'port'],
  certificate: ['secret'],
  'scheduled-job': [],
  'network-rule': ['name'],
};
const URL_SCHEMES = { postgres: 'postgresql', 'message-broker': 'amqp' };

/** Files above this size are mounted from the disk, never written into the Score file. */
const LARGEST_INLINE = 65536;

/**
 * One container of a workload, and the files beside the Score file that it mounts, by path. The first takes outputs of all
 * resources, the others each their part.
 */
exports.makeContainer = (shape, { workload, index, resources, position }) => {
  const name = exports.containerName(position);
  const isMain = position === 0;
  const beside = {};
  const files = makeFiles(shape, `${workload}-${name}`, workload, beside);
  const volumes = resources.filter(({ kind }) => isMain && kind === 'volume');
  const container = {
    image: `registry.example.org/${workload}/${name}:1.${index % 30}.0`,
    ...(!isMain && { command: ['/bin/sidecar'], args: ['--upstream', 'http://127.0.0.1:8080', '--verbose'] }),
    variables: {
      SERVICE_NAME: '${metadata.name}',
      STAGE: '${metadata.annotations.example\\.org/stage}',
      PORT: String(isMain ? 8080 : 9000 + position),
      LOG_LEVEL: 'info',
      PRICE_FORMAT: '$${amount} EUR',
      ...makeVariables(resources.filter((_, n) => isMain || n % shape.containers === position)),
    },
    files: orAbsent(files),
    volumes: orAbsent(
      Object.fromEntries(volumes.map((volume) => [`/data/${volume.name}`, { source: `\${resources.${volume.name}}` }])),
    ),
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '0.5', memory: '1024Mi' } },
    ...(isMain
      ? {
          livenessProbe: { httpGet: { path: '/livez', port: 8080 } },
          readinessProbe: { httpGet: { path: '/readyz', port: 8080 } },
        }
      : { livenessProbe: { exec: { command: ['/bin/sidecar', 'check'] } } }),
  };
  return { container, beside };
};

exports.containerName = (position) => (position === 0 ? 'main' : `sidecar-${position}`);

function orAbsent(map) {
  return Object.keys(map).length === 0 ? undefined : map;
}

function makeVariables(resources) {
  const variables = {};
  for (const { name, kind } of resources) {
    const prefix = name.toUpperCase().replaceAll('-', '_');
    const placeholder = (output) => `\${resources.${name}.${output}}`;
    for (const output of OUTPUTS[kind]) variables[`${prefix}_${output.toUpperCase()}`] = placeholder(output);
    const scheme = URL_SCHEMES[kind];
    if (scheme === undefined) continue;
    const [username, password, host, port] = ['username', 'password', 'host', 'port'].map(placeholder);
    variables[`${prefix}_URL`] = `${scheme}://${username}:${password}@${host}:${port}`;
  }
  return variables;
}

/** In turn: a text in the Score file, a text beside it that is taken as it is, bytes in the Score file. */
function makeFiles({ files: count, fileSize: size }, base, workload, beside) {
  const files = {};
  for (let n = 0; n < count; n++) {
    const seed = `${base}-${n}`;
    const inline = size <= LARGEST_INLINE;
    if (n % 3 === 0 && inline) {
      files[`/etc/${workload}/app-${n}.conf`] = { content: makeFileText({ seed, size, withPlaceholders: true }) };
    } else if (n % 3 === 2 && inline) {
      const binaryContent = makeFileBytes({ seed, size }).toString('base64');
      files[`/etc/${workload}/keys/key-${n}.bin`] = { mode: '0400', binaryContent };
    } else {
      const withPlaceholders = n % 3 !== 1;
      const path = `files/${seed}.conf`;
      beside[path] = makeFileText({ seed, size, withPlaceholders });
      const source = `./${path}`;
      files[`/etc/${workload}/extra/${n}.conf`] = withPlaceholders
        ? { source }
        : { source, mode: '0644', noExpand: true };
    }
  }
  return files;
}
