// What the executable runs. How the engine compiles is settled before anything else runs: a function keeps what held when it was made.
import './large-run';
import { run } from '../../src/commands/main';

run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
