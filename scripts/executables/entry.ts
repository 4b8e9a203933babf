// What the executable runs. How late the engine compiles is set before anything else runs: a function keeps what held when it was made.
import { run } from '../../src/commands/main';
import { kindOf } from '../../src/node-host/code-cache/kind-of';
import { isLargeRun } from '../../src/node-host/code-cache/optimize-later';

declare const Bun: { readonly unsafe: { setJITPolicy(scale: number): void } };

/** For runs of some tenths of a second; what bundle.js sets is for all others. */
const LARGE_RUN_JIT_POLICY = 20;

const argv = process.argv.slice(2);
if (isLargeRun(kindOf(argv), argv)) Bun.unsafe.setJITPolicy(LARGE_RUN_JIT_POLICY);
run(argv).then((status) => {
  process.exitCode = status;
});
