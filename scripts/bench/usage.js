// What Linux tells of processes: Node itself tells what it has used, not what its children have.
const { readFileSync } = require('node:fs');

/** Hundredths of a second: the unit of times in /proc on every processor that Node runs on. */
const TICK_MS = 10;

/** Where /proc/PID/stat has the times of children that have ended, counted after the name of the program. */
const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;

/** The CPU time, user and system, of all children that have ended so far, in ms; undefined where this cannot be known. */
exports.cpuOfChildren = () => {
  const stat = readOrUndefined('/proc/self/stat');
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[CHILDREN_USER]) + Number(fields[CHILDREN_SYSTEM])) * TICK_MS;
};

/** The largest resident memory of a living process so far, in MiB; undefined where this cannot be known. */
exports.peakMemoryOf = (pid) => {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readOrUndefined(`/proc/${pid}/status`) ?? '');
  return peak === null ? undefined : Number(peak[1]) / 1024;
};

function readOrUndefined(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
