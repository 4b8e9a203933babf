import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDefaultInfoLogs } from '../../src/actions/default-info-logs';
import type { RenderContext } from '../../src/gotemplate/function';
import type { Manifest } from '../../src/k8s/manifest';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import type { ServiceInput } from '../../src/provisioners/provisioner';
import type { TemplateEntry } from '../../src/provisioners/provisioner-entry';
import { type ParsedStages, parseStages } from '../../src/provisioners/template/parse-stages';
import { type RenderedStages, renderStages } from '../../src/provisioners/template/render-stages';
import { makeServicesValue } from '../../src/provisioners/template/template-data';
import { createMemoryHost } from '../memory-host';

export const directory = resolve(__dirname, '../../default-provisioners');
export const files: readonly string[] = readdirSync(directory)
  .filter((name) => name.endsWith('.provisioners.yaml'))
  .sort();
/** What `init` writes. */
export const joined = files.map((name) => readFileSync(join(directory, name), 'utf8')).join('');
export const entries = parseProvisioners({ file: 'zz-default.provisioners.yaml', text: joined }).map(
  addDefaultInfoLogs,
);

type Data = Readonly<Record<string, unknown>>;

/** A resource to render, as far as a test cares: the rest is made up. */
export interface Wanted {
  readonly type: string;
  readonly class?: string;
  readonly workload?: string;
  readonly name?: string;
  readonly guid?: string;
  readonly params?: Data;
  readonly state?: Data;
  readonly shared?: Record<string, unknown>;
  readonly services?: Readonly<Record<string, ServiceInput>>;
  readonly namespace?: string;
}

export interface Rendered extends RenderedStages {
  readonly entry: TemplateEntry;
  readonly shared: Data;
  readonly warnings: readonly string[];
}

const parse = (entry: TemplateEntry): ParsedStages => parseStages(entry);

/** Renders the default entry of a type. Passwords differ from one `firstDie` to another, names must not. */
export function renderDefault(wanted: Wanted, firstDie = 0, parsedOf = parse): Rendered {
  const { type, workload = 'web', name = 'db', params = null, state = {}, shared = {} } = wanted;
  const id = `${workload}.${name}`;
  const className = wanted.class ?? 'default';
  const entry = entries.find((each) => each.type === type && each.kind === 'template') as TemplateEntry;
  const workloadServices = wanted.services ?? { [workload]: serviceOf(workload, { www: [80, 8080] }) };
  const warnings: string[] = [];
  const context = makeContext(firstDie);
  const rendered = renderStages({
    entry,
    parsed: parsedOf(entry),
    input: {
      guid: wanted.guid ?? guidOf(`${type}.${className}#${id}`),
      uid: `${type}.${className}#${id}`,
      type,
      class: className,
      id,
      params,
      metadata: null,
      state,
      sharedState: shared,
      sourceWorkload: workload,
      workloadMetadata: { name: workload },
      workloadServices,
      namespace: wanted.namespace ?? '',
    },
    services: makeServicesValue(workloadServices),
    contextOf: () => context,
    warn: ({ message }) => warnings.push(message),
  });
  return { ...rendered, entry, shared, warnings };
}

function makeContext(firstDie: number): RenderContext {
  const { clock, environment, network } = createMemoryHost();
  let die = firstDie;
  const dice = { bytes: (count: number) => Uint8Array.from({ length: count }, () => die++ % 256) };
  return { draw: () => dice, drawKey: () => dice, clock, environment, network, limits: { maximumBytes: 1_000_000 } };
}

/** A service with ports by name: the service's and the container's. */
export function serviceOf(
  serviceName: string,
  ports: Readonly<Record<string, readonly [number, number]>>,
): ServiceInput {
  const inputs = Object.entries(ports).flatMap(([name, [port, targetPort]]) => {
    const input = { name, port, targetPort, protocol: 'TCP' };
    return [
      [name, input],
      [String(port), input],
    ] as const;
  });
  return { serviceName, ports: Object.fromEntries(inputs) };
}

/** Some guid that belongs to a text: not random, and other texts have others. */
export function guidOf(text: string): string {
  let hash = 0n;
  for (const character of text) hash = (hash * 131n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 128n;
  const hex = (hash * 0x9e3779b97f4a7c15f39cc0605cedc835n).toString(16).padStart(32, '0').slice(-32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

// biome-ignore lint/suspicious/noExplicitAny: manifests are looked into by path
type Looked = any;

export const ofKind = (manifests: readonly Manifest[], kind: string): Looked[] =>
  manifests.filter((manifest) => manifest.kind === kind);

export const nameOf = (manifest: Manifest): string => (manifest as Looked).metadata.name;

/** The values of all Secrets, decoded, by `<secret> <key>`. */
export function secretsOf(manifests: readonly Manifest[]): ReadonlyMap<string, string> {
  const found = ofKind(manifests, 'Secret').flatMap((secret) =>
    Object.entries(secret.data as Record<string, string>).map(
      ([key, value]) => [`${secret.metadata.name} ${key}`, Buffer.from(value, 'base64').toString()] as const,
    ),
  );
  return new Map(found);
}
