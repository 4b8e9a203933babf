import { type ConvertInput, sourceFileKey } from '../../src/convert/convert-input';
import { convertWorkload } from '../../src/convert/convert-workload';
import type { Problem } from '../../src/errors/problem';
import type { Manifest } from '../../src/k8s/manifest';
import type { Container, StatefulSet } from '../../src/k8s/models';
import type { PlaceholderScope, ResourceOutputs } from '../../src/score/outputs';
import type { Workload } from '../../src/score/workload';
import { decodeYaml } from '../../src/yaml/decode-yaml';

/** What the test's provisioners would have answered, by name of the resource. */
export interface Given extends Partial<Omit<ConvertInput, 'sourceFiles'>> {
  readonly outputs?: string;
  /** Bytes by `container target`. */
  readonly sources?: Readonly<Record<string, Uint8Array | string>>;
}

export interface Converted {
  readonly manifests: readonly Manifest[];
  /** `path: message`, without the workload that each names. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly problems: readonly Problem[];
}

/** Converts the workload `web` of a Score file of which only the interesting part is given. */
export function convertScore(score: string, { outputs = '{}', sources = {}, ...given }: Given = {}): Converted {
  const part = decodeYaml(score) as Partial<Workload>;
  const workload = {
    apiVersion: 'score.dev/v1b1',
    ...part,
    metadata: { name: 'web', ...part.metadata },
    containers: part.containers ?? { main: { image: 'nginx' } },
  } as Workload;
  const result = convertWorkload({
    name: workload.metadata.name,
    workload,
    instanceSuffix: '-0123456789',
    scope: scopeOf(workload, decodeYaml(outputs) as Record<string, Record<string, unknown>>),
    sourceFiles: new Map(Object.entries(sources).map(([key, bytes]) => [sourceKey(key), Buffer.from(bytes)])),
    locate: () => undefined,
    ...given,
  });
  const lines = (problems: readonly Problem[]) =>
    problems.map(({ path, message }) => `${path}: ${message.replace(/^workload 'web': /, '')}`);
  return { ...result, errors: lines(result.problems), warnings: lines(result.warnings) };
}

/** The only manifest of a kind. */
export function manifestOf<T = Manifest>({ manifests, errors }: Converted, kind: string): T {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} manifests are a ${kind}; errors: ${errors.join('\n')}`);
  return found[0] as T;
}

/** The Deployment or StatefulSet. */
export function controllerOf(converted: Converted): StatefulSet {
  const kind = converted.manifests.at(-1)?.kind;
  return manifestOf(converted, kind === 'StatefulSet' ? kind : 'Deployment');
}

export function podOf(converted: Converted) {
  const spec = controllerOf(converted).spec?.template.spec;
  if (!spec) throw new Error('no pod');
  return spec;
}

/** The container or init container of a name. */
export function containerOf(converted: Converted, name = 'main'): Container {
  const pod = podOf(converted);
  const found = [...pod.containers, ...(pod.initContainers ?? [])].find((container) => container.name === name);
  if (!found) throw new Error(`no container ${name}`);
  return found;
}

function sourceKey(key: string): string {
  const [container = '', target = ''] = key.split(' ');
  return sourceFileKey(container, target);
}

function scopeOf(workload: Workload, outputs: Record<string, Record<string, unknown>>): PlaceholderScope {
  const resources: Record<string, ResourceOutputs> = {};
  for (const name of Object.keys(workload.resources ?? {})) {
    const own = outputs[name] ?? {};
    resources[name] = {
      outputs: own,
      find: ([key = '']) => own[key],
      explainMissing: ([key]) => ({ message: `output '${key}' not found` }),
    };
  }
  return { metadata: workload.metadata, resources };
}
