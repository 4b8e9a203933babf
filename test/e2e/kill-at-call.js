// Loaded before the program: ends it by SIGKILL before the KILL_AT-th call that changes something in its working directory; a write
// is cut off in its middle. Without KILL_AT the calls are counted into KILL_COUNT_FILE.
const fs = require('node:fs');
const { resolve } = require('node:path');

const project = process.cwd();
const killAt = Number(process.env.KILL_AT ?? 0);
const opened = new Set();
const { writeFileSync, writeSync } = fs;
let calls = 0;

const isOurs = (place) =>
  typeof place === 'number' ? opened.has(place) : resolve(String(place)).startsWith(`${project}/`);

function count(place, before) {
  if (!isOurs(place)) return;
  calls += 1;
  if (calls !== killAt) return;
  before?.();
  process.kill(process.pid, 'SIGKILL');
}

for (const name of ['renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'mkdirSync', 'rmdirSync']) {
  const real = fs[name];
  fs[name] = (place, ...more) => {
    // rm that finds nothing to remove is no change.
    if (name !== 'rmSync' || fs.existsSync(place)) count(place);
    return real(place, ...more);
  };
}

fs.writeFileSync = (place, content, ...more) => {
  count(place, () => {
    const half = content.slice(0, content.length / 2);
    if (typeof place === 'number') writeSync(place, half);
    else writeFileSync(place, half, ...more);
  });
  return writeFileSync(place, content, ...more);
};

const { openSync } = fs;
fs.openSync = (path, flags, ...more) => {
  const descriptor = openSync(path, flags, ...more);
  if (typeof flags === 'string' && flags.startsWith('w') && isOurs(path)) opened.add(descriptor);
  return descriptor;
};

process.on('exit', () => {
  if (process.env.KILL_COUNT_FILE !== undefined) writeFileSync(process.env.KILL_COUNT_FILE, String(calls));
});
