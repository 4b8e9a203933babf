import { isPlainMap } from '../util/plain-map';

/** Where an item keeps a part of what names it, and what counts where it does not say. */
interface KeyPart {
  readonly at: readonly string[];
  readonly otherwise?: string;
}

type ListKey = readonly KeyPart[];

const key = (...names: string[]): ListKey => names.map((name) => ({ at: name.split('.') }));
const optional = (name: string, otherwise = ''): KeyPart => ({ at: [name], otherwise });
const byName = key('name');
const protocol = optional('protocol', 'TCP');

/** What names the items of lists, by the field that holds the list: Kubernetes' merge keys, and what is as good in practice. */
const listKeys: Readonly<Record<string, readonly ListKey[]>> = {
  ports: [
    [...key('containerPort'), protocol],
    [...key('port'), protocol],
  ],
  volumeMounts: [key('mountPath')],
  volumeDevices: [key('devicePath')],
  volumeClaimTemplates: [key('metadata.name')],
  hostAliases: [key('ip')],
  topologySpreadConstraints: [key('topologyKey', 'whenUnsatisfiable')],
  tolerations: [[optional('key'), optional('effect')]],
  conditions: [key('type')],
  ownerReferences: [key('uid')],
  subjects: [[...key('kind', 'name'), optional('namespace')]],
  items: [key('path')],
  rules: [key('host')],
  paths: [[...key('path'), optional('pathType')]],
};

/**
 * Finds how the items of both lists are named, where each has a name of its own: by the field's key, else by `name`.
 * Undefined: they can be told apart by their places only.
 */
export function nameListItems(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly before: readonly string[]; readonly after: readonly string[] } | undefined {
  if (![...before, ...after].every(isPlainMap)) return undefined;
  const own = Object.hasOwn(listKeys, field) ? (listKeys[field] ?? []) : [];
  for (const parts of [...own, byName]) {
    const names = [before, after].map((items) => items.map((item) => nameOf(item, parts)));
    const [left = [], right = []] = names;
    if (isDistinct(left) && isDistinct(right)) return { before: left, after: right };
  }
  return undefined;
}

function isDistinct(names: readonly (string | undefined)[]): names is readonly string[] {
  return !names.includes(undefined) && new Set(names).size === names.length;
}

function nameOf(item: unknown, parts: ListKey): string | undefined {
  const values = parts.map(({ at, otherwise }) => textAt(item, at) ?? otherwise);
  if (values.includes(undefined)) return undefined;
  return values.filter((value) => value !== '').join('/');
}

function textAt(item: unknown, at: readonly string[]): string | undefined {
  let value = item;
  for (const name of at) value = isPlainMap(value) ? value[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
