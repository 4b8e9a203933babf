// What the executable runs. How the engine compiles is settled before anything else runs: a function keeps what held when it was made.
import './large-run';
import { type ProgramModule, runPart } from '../../src/node-host/code-cache/run-part';

/** Parts of the program that hold what a common kind of command line needs; bundle.js tells which kinds gain by one. */
const parts: Readonly<Record<string, () => ProgramModule>> = {
  generate: () => require('../../dist/parts/generate.js'),
  init: () => require('../../dist/parts/init.js'),
  resources: () => require('../../dist/parts/resources.js'),
  provisioners: () => require('../../dist/parts/provisioners.js'),
};

runPart(
  process.argv.slice(2),
  (kind) => parts[kind]?.(),
  () => require('../../src/commands/main'),
).then((status) => {
  process.exitCode = status;
});
