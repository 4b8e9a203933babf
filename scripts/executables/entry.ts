// What the executable runs.
import { type ProgramModule, runPart } from '../../src/node-host/code-cache/run-part';
import { repeatOrRun } from '../../src/node-host/repetition/repeat-or-run';
import type { RunMemory } from '../../src/node-host/repetition/run-memory';
import { sizeOf, startLargeRun } from './large-run';

/** Stands for the content of what is compiled, and for bun; bundle.js puts it here. */
declare const BUILD: string;

/** Parts of the program that hold what a common kind of command line needs; bundle.js tells which kinds gain by one. */
const parts: Readonly<Record<string, () => ProgramModule>> = {
  generate: () => require('../../dist/parts/generate.js'),
  init: () => require('../../dist/parts/init.js'),
  resources: () => require('../../dist/parts/resources.js'),
  provisioners: () => require('../../dist/parts/provisioners.js'),
};

const loadRepeat = (): typeof import('../../src/node-host/repetition/part') => require('../../dist/parts/repeat.js');

function run(argv: readonly string[], memory: RunMemory | undefined): Promise<number> {
  // How the engine compiles is settled before the program is loaded: a function keeps what held when it was made.
  startLargeRun(argv);
  return runPart(
    argv,
    (kind) => parts[kind]?.(),
    () => require('../../src/commands/main'),
    memory,
  );
}

const argv = process.argv.slice(2);
repeatOrRun(argv, { build: BUILD, sizeOf, load: loadRepeat }, (memory) => run(argv, memory)).then((status) => {
  process.exitCode = status;
});
