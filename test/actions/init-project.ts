import { type InitOptions, initProject } from '../../src/actions/init';
import { createMemoryHost, createMemoryLog, type MemoryHost, type MemoryOptions } from '../memory-host';

/** Neither a sample nor any provisioners. */
export const initDefaults: InitOptions = {
  file: 'score.yaml',
  sample: false,
  defaultProvisioners: false,
  provisioners: [],
  patchTemplates: [],
};

export interface InitRun {
  readonly host: MemoryHost;
  /** What was told as the reason of a failure. */
  readonly failure: string | undefined;
  readonly lines: readonly string[];
}

/** Initialises a new project. */
export async function initIn(options: Partial<InitOptions>, memory: MemoryOptions = {}): Promise<InitRun> {
  const host = createMemoryHost(memory);
  const log = createMemoryLog();
  const failure = await initProject({ ...initDefaults, ...options }, host, log).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { host, failure, lines: log.lines };
}
