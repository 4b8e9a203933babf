import { name, version } from '../../package.json';
import { main } from '../../src/cli/main';
import { commands } from '../../src/commands';
import type { Host } from '../../src/host/host';
import { fromBytes, toBytes } from '../../src/util/utf8';
import { createMemoryHost, type MemoryHost } from '../memory-host';
import { bytesOf, type CliCase, type CliStep } from './cli-case';
import { fillPlaces, type Outcome, type StepOutcome } from './outcome';

const places = { project: '/project', home: '/home/user', PATH: '/bin' };

/** Runs the steps of a case in this process, on a disk in memory. */
export async function runInMemory(given: CliCase): Promise<Outcome> {
  const files = Object.entries(given.input).map(([path, content]) => [path, bytesOf(content)] as const);
  const memory = createMemoryHost({ files: Object.fromEntries(files) });
  const steps: StepOutcome[] = [];
  for (const step of given.steps) steps.push(await runStep(step, memory));
  return {
    steps,
    read: (path) => memory.text(path),
    exists: (path) => memory.files.status(path) !== undefined,
    stateFiles: () => (memory.files.status('.score-k8s') ? memory.files.list('.score-k8s') : []),
  };
}

async function runStep({ args, stdin = '', env = {} }: CliStep, memory: MemoryHost): Promise<StepOutcome> {
  if (Object.keys(env).length > 0) throw new Error('a step with an environment needs a process of its own');
  const written = { stdout: '', stderr: '' };
  const host: Host = {
    ...memory,
    input: { read: () => toBytes(stdin) },
    output: {
      stdout: (text) => {
        written.stdout += typeof text === 'string' ? text : fromBytes(text);
      },
      stderr: (text) => {
        written.stderr += text;
      },
    },
  };
  const argv = args.map((argument) => fillPlaces(argument, places));
  const status = await main(argv, { packageData: { name, version }, commands, host });
  return { status, ...written };
}
