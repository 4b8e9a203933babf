// The resources of one workload. The first three are what the sample of `init` has: a name, a route to it (whose params depend on the
// name), and something stateful; from the fourth on all types come in turn.
const { WORDS, workloadName } = require('./words');

const DEFAULT_CYCLE = ['postgres', 'redis', 'volume', 'dns', 'route'];
const CUSTOM_CYCLE = [
  'object-store',
  'object-access',
  'postgres',
  'feature-flags',
  'certificate',
  'api-key',
  'cache',
  'topic',
  'network-rule',
  'scheduled-job',
  'redis',
  'dns',
  'route',
  'volume',
];
const STATEFUL = ['object-store', 'postgres', 'api-key', 'cache', 'topic', 'feature-flags'];
const STATEFUL_BUILT_IN = ['postgres', 'redis'];
const BUILT_IN = new Set(DEFAULT_CYCLE);
const SHORT_NAMES = { 'object-store': 'files', 'object-access': 'access', 'message-broker': 'broker' };

/** How many workloads share a resource. */
const SHARING = 10;

/** Params by kind; `last` names the latest resource of each kind so far. */
const params = {
  route: ({ slot, last }) => ({
    host: `\${resources.${last.dns}.host}`,
    path: slot === 1 ? '/' : `/v${slot}`,
    port: 8080,
  }),
  'object-store': ({ slot }) => ({ region: 'eu-west-1', versioning: slot % 2 === 0 }),
  'object-access': ({ last }) => ({ bucket: `\${resources.${last['object-store']}.bucket}`, role: 'writer' }),
  'feature-flags': ({ index }) => ({
    environment: '${metadata.annotations.example\\.org/stage}',
    flags: { beta: true, 'dark-mode': index % 2 === 0, [`experiment-${index % 7}`]: true },
  }),
  topic: ({ index }) => ({ partitions: 1 + (index % 6), retention: 48 }),
  cache: ({ index }) => ({ megabytes: 64 * (1 + (index % 4)) }),
  certificate: ({ last }) => ({ host: `\${resources.${last.dns}.host}` }),
  'scheduled-job': ({ index, slot }) => ({
    schedule: `${index % 60} ${slot % 24} * * *`,
    path: '/cron',
    port: 'http',
  }),
  'network-rule': ({ shape, index }) => ({
    from: [workloadName(shape, (index + 1) % shape.workloads), 'ingress-nginx'],
  }),
  'message-broker': ({ index }) =>
    index % SHARING === 0 ? { vhost: `/${WORDS[Math.floor(index / SHARING) % WORDS.length]}` } : undefined,
};

/** The resources of the workload with this index: name, kind, type, and where they have them params and the id they are shared by. */
exports.makeResources = (shape, index) => {
  const last = {};
  return Array.from({ length: shape.resources }, (_, slot) => {
    const id = isShared(shape, slot) ? `shared-${String(Math.floor(index / SHARING)).padStart(3, '0')}` : undefined;
    const wanted = kindOf(shape, index, slot);
    const kind = wanted === 'object-access' && last['object-store'] === undefined ? 'api-key' : wanted;
    const type = BUILT_IN.has(wanted) ? kind : kind + exports.typeSuffix(shape, index * shape.resources + slot);
    const short = SHORT_NAMES[kind] ?? kind;
    const name = slot < 3 || id !== undefined ? short : `${short}-${slot}`;
    const resource = { name, kind, type, id, params: params[kind]?.({ shape, index, slot, last }) };
    last[kind] = name;
    return resource;
  });
};

/** What the types of the n-th file of provisioners end in, where n counts round. */
exports.typeSuffix = ({ provisionerFiles }, n) => {
  const file = n % provisionerFiles;
  return file === 0 ? '' : `-${String(file + 1).padStart(3, '0')}`;
};

function isShared({ shared, resources }, slot) {
  return shared && slot === resources - 1;
}

function kindOf(shape, index, slot) {
  const custom = shape.provisionerFiles > 0;
  if (isShared(shape, slot)) return custom ? 'message-broker' : 'postgres';
  if (slot === 0) return 'dns';
  if (slot === 1) return 'route';
  const [kinds, turn] =
    slot === 2 ? [custom ? STATEFUL : STATEFUL_BUILT_IN, index] : [custom ? CUSTOM_CYCLE : DEFAULT_CYCLE, slot - 3];
  return kinds[turn % kinds.length];
}
