// The executable of the npm package: the build makes run.js of it. In one file, since finding a second takes Node half a millisecond.
import { start } from '../src/node-host/code-cache/start';

start(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
  // All output is written by now. Left to itself, Node would wait for code that it still optimises; what is not of its own making, such
  // as a child's pipe, is waited for all the same.
  if (process.getActiveResourcesInfo?.().length === 0) process.exit();
});
