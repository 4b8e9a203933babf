import { type GenerateOptions, generate } from '../../src/actions/generate';
import { type InitOptions, initProject } from '../../src/actions/init';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { generateDefaults } from '../actions/generate-project';
import { initDefaults } from '../actions/init-project';
import { createMemoryHost, createMemoryLog, type MemoryHost, type MemoryOptions } from '../memory-host';

export const STATE = '.score-k8s/state.yaml';
export const EMPTY_STATE = 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a run left behind. */
export interface Outcome {
  /** The message of the error; empty when the run succeeded. */
  readonly failure: string;
  /** The log as `level: message`, at its most verbose. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** The manifests as written; empty when there are none. */
  readonly text: string;
  readonly manifests: readonly unknown[];
  readonly host: MemoryHost;
}

/** A project in memory, on which commands are run one after the other. */
export interface Project {
  readonly host: MemoryHost;
  generate(options?: Partial<GenerateOptions>): Promise<Outcome>;
  init(options?: Partial<InitOptions>): Promise<Outcome>;
}

/** Makes a project with an empty state (unless the files have another) and the given files. */
export function makeProject(files: Files = {}, memory: MemoryOptions = {}): Project {
  return projectOn(createMemoryHost({ ...memory, files: { [STATE]: EMPTY_STATE, ...files } }));
}

/** Makes a project of a host. */
export function projectOn(host: MemoryHost): Project {
  return {
    host,
    generate: (options) =>
      run(host, 'manifests.yaml', (log) => generate({ ...generateDefaults, ...options }, host, log)),
    init: (options) => run(host, STATE, (log) => initProject({ ...initDefaults, ...options }, host, log)),
  };
}

/** Generates the given Score files in a new project: `score.yaml` alone, unless files are named. */
export function generateFiles(
  files: Files,
  options: Partial<GenerateOptions> = {},
  memory: MemoryOptions = {},
): Promise<Outcome> {
  return makeProject(files, memory).generate(options);
}

type Log = ReturnType<typeof createMemoryLog>;

async function run(host: MemoryHost, result: string, command: (log: Log) => Promise<void>): Promise<Outcome> {
  const log = createMemoryLog();
  const failure = await command(log).then(
    () => '',
    (error: Error) => error.message,
  );
  const text = host.text(result) ?? '';
  const warnings = log.lines.filter((line) => line.startsWith('warn: ')).map((line) => line.slice('warn: '.length));
  return { failure, lines: log.lines, warnings, text, manifests: decodeYamlDocuments(text), host };
}

/** The parts of a Score file that a test is about. */
export interface ScoreParts {
  /** `web` when absent. */
  readonly name?: string;
  readonly metadata?: object;
  /** Of the container `main`, which has the image nginx. */
  readonly main?: object;
  /** Further containers, each with the image nginx. */
  readonly containers?: Readonly<Record<string, object>>;
  readonly ports?: object;
  readonly resources?: object;
}

/** A Score file in JSON, which is YAML. */
export function score({ name = 'web', metadata, main, containers = {}, ports, resources }: ScoreParts = {}): string {
  const all = Object.entries({ main, ...containers }).map(([key, container]) => [
    key,
    { image: 'nginx', ...container },
  ]);
  const file = {
    apiVersion: 'score.dev/v1b1',
    metadata: { name, ...metadata },
    containers: Object.fromEntries(all),
    ...(ports && { service: { ports } }),
    ...(resources && { resources }),
  };
  return JSON.stringify(file, null, 2);
}

/** An entry of a provisioners file: the type's, with the given templates and other fields. */
export function entry(type: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return `- ${JSON.stringify({ uri: `template://test/${type}`, type, ...fields })}\n`;
}

export const PROVISIONERS = '.score-k8s/10-test.provisioners.yaml';

/** A state with patch templates and nothing else. */
export function patched(...templates: readonly string[]): string {
  return EMPTY_STATE.replace('patching_templates: []', `patching_templates: ${JSON.stringify(templates)}`);
}

/** What is at a path in a decoded value; numbers are indices. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown> | undefined)?.[key], value);
}

/** The manifests of a kind. */
export function ofKind({ manifests }: Outcome, kind: string): readonly unknown[] {
  return manifests.filter((manifest) => at(manifest, 'kind') === kind);
}

/** The identities of the manifests, as `Kind/name`, in their order. */
export function identities({ manifests }: Outcome): readonly string[] {
  return manifests.map((manifest) => `${at(manifest, 'kind')}/${at(manifest, 'metadata', 'name')}`);
}

/** The spec of the pods of the only Deployment or StatefulSet. */
export function podSpec(outcome: Outcome): unknown {
  const found = [...ofKind(outcome, 'Deployment'), ...ofKind(outcome, 'StatefulSet')];
  if (found.length !== 1) throw new Error(`${found.length} controllers; failure: ${outcome.failure}`);
  return at(found[0], 'spec', 'template', 'spec');
}

/** A container of the only Deployment or StatefulSet: the first one. */
export function firstContainer(outcome: Outcome): unknown {
  return at(podSpec(outcome), 'containers', 0);
}
