import { type GenerateOptions, generate } from '../../src/actions/generate';
import { createMemoryHost, createMemoryLog, type MemoryHost, type MemoryOptions } from '../memory-host';

export const emptyState = 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n';
export const stateFile = '.score-k8s/state.yaml';
export const provisionersFile = '.score-k8s/10-own.provisioners.yaml';

/** A Score file with one container; `rest` may go on with it. */
export const score = (name: string, rest = '', image = 'nginx') =>
  `apiVersion: score.dev/v1b1\nmetadata: {name: ${name}}\ncontainers:\n  main:\n    image: ${image}\n${rest}`;

/** `generate score.yaml`. */
export const generateDefaults: GenerateOptions = {
  files: ['score.yaml'],
  output: 'manifests.yaml',
  format: 'yaml',
  namespace: '',
  generateNamespace: false,
};

export interface GenerateRun {
  readonly host: MemoryHost;
  /** What was told as the reason of a failure. */
  readonly failure: string | undefined;
  readonly lines: readonly string[];
}

/** Generates in a new project with the given files. */
export function generateIn(
  files: Readonly<Record<string, string>>,
  options: Partial<GenerateOptions> = {},
  memory: MemoryOptions = {},
): Promise<GenerateRun> {
  return generateAgain(createMemoryHost({ files: { [stateFile]: emptyState, ...files }, ...memory }), options);
}

/** Generates in a project that is there. */
export async function generateAgain(host: MemoryHost, options: Partial<GenerateOptions> = {}): Promise<GenerateRun> {
  const log = createMemoryLog();
  const failure = await generate({ ...generateDefaults, ...options }, host, log).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { host, failure, lines: log.lines };
}
