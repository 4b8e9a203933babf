// Nearly all code of a large run is done before its optimised form has paid for itself: making that took a third of the CPU time. The
// engine's optimising compilers can be turned off only by variables that it reads when it starts. So a large run starts the
// executable again in its own process, by execve: some milliseconds, before anything else has been loaded or opened.
import { kindOf } from '../../src/node-host/code-cache/kind-of';
import { inputSize } from '../../src/node-host/code-cache/optimize-later';

declare const Bun: { readonly unsafe: { setJITPolicy(scale: number): void } };

/** Some fifty workloads: below, starting again takes what it saves. */
const LARGE = 64 << 10;

/** Some thousand workloads: here the cheaper of the two optimising compilers pays. */
const HUGE = 1 << 20;

/** No optimising compiler; and then the plain one needs no thread of its own. */
const PLAIN = { BUN_JSC_useDFGJIT: '0', BUN_JSC_useConcurrentJIT: '0' };

/** Only the cheaper of the two optimising compilers. */
const CHEAPER = { BUN_JSC_useFTLJIT: '0' };

/** How many times later than by default code is compiled at all; what bundle.js sets is for all other runs. */
const JIT_POLICY = 20;

type Execve = (file: string, argv: readonly string[], environment: NodeJS.ProcessEnv) => never;

function startLargeRun(argv: readonly string[]): void {
  const { env } = process;
  const set = Object.keys({ ...PLAIN, ...CHEAPER }).filter((name) => env[name] !== undefined);
  if (set.length > 0) {
    // Started again. Nothing that this run starts is to see how.
    for (const name of set) delete env[name];
    Bun.unsafe.setJITPolicy(JIT_POLICY);
    return;
  }
  const { execve } = process as { execve?: Execve };
  const size = execve === undefined ? 0 : inputSize(kindOf(argv), argv, HUGE);
  if (size < LARGE) return;
  try {
    execve?.call(process, process.execPath, [process.argv0, ...argv], { ...env, ...(size < HUGE ? PLAIN : CHEAPER) });
  } catch {
    // The run is right as it is, and takes longer.
  }
}

startLargeRun(process.argv.slice(2));
