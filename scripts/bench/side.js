const { spawn } = require('node:child_process');
const { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { join, resolve, sep } = require('node:path');
const { cpuOfChildren, peakMemoryOf } = require('./usage');

/** How often is looked at the memory of a running command. What it takes in its last milliseconds may go unseen. */
const LOOK_EVERY_MS = 4;

/** A command that ended otherwise than well: its case is left out, the others go on. */
class CommandFailed extends Error {}
exports.CommandFailed = CommandFailed;

/**
 * One of the commands that are compared, with a directory of its own for its projects and its cache. With `forget` what it remembers of
 * runs that changed nothing (docs/decisions/0019) is gone before it runs again.
 */
exports.createSide = (label, command, root, { forget = false } = {}) => {
  const [program, ...first] = typeof command === 'string' ? splitCommand(command) : command;
  const directory = join(root, label);
  mkdirSync(directory, { recursive: true });
  const log = join(directory, 'stderr.log');
  const env = { ...process.env, XDG_CACHE_HOME: join(directory, 'cache') };
  // Start-up of the command is what is measured, not what this machine adds to it.
  delete env.NODE_EXTRA_CA_CERTS;
  delete env.NODE_OPTIONS;

  /** Runs it once; gives wall and CPU time in ms and the peak of memory in MiB. */
  const run = async (args, cwd) => {
    const sample = await time(program, [...first, ...args], { cwd, env, log });
    if (sample.ending === 0) return sample;
    const shown = args.length > 6 ? [...args.slice(0, 6), '…'] : args;
    throw new CommandFailed(`${label}: '${shown.join(' ')}' ended with ${sample.ending}\n${endOf(log)}`);
  };
  const beforeAgain = () => {
    if (forget) forgetRuns(join(env.XDG_CACHE_HOME, 'score-k8s'));
  };
  return { directory, run, beforeAgain };
};

function forgetRuns(cache) {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of names.filter((name) => name.endsWith('.run'))) rmSync(join(cache, name));
}

/** The words of a command; files are named from where the benchmark was started. */
function splitCommand(command) {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare,
  );
  if (words.length === 0) throw new Error('the command to time is empty');
  return words.map((word) => (word.includes(sep) && existsSync(word) ? resolve(word) : word));
}

async function time(program, args, { cwd, env, log }) {
  const stderr = openSync(log, 'w', 0o600);
  const cpuBefore = cpuOfChildren();
  let mib;
  try {
    const begin = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', stderr] });
    const look = () => {
      mib = peakMemoryOf(child.pid) ?? mib;
    };
    look();
    const looking = setInterval(look, LOOK_EVERY_MS);
    const ending = await endingOf(child).finally(() => clearInterval(looking));
    const wall = performance.now() - begin;
    return { wall, cpu: cpuBefore === undefined ? undefined : cpuOfChildren() - cpuBefore, mib, ending };
  } finally {
    closeSync(stderr);
  }
}

function endingOf(child) {
  return new Promise((settle, fail) => {
    child.once('error', (error) => fail(new Error(`cannot start ${child.spawnfile}: ${error.code}`)));
    child.once('exit', (status, signal) => settle(status ?? signal));
  });
}

function endOf(log) {
  return readFileSync(log, 'utf8').slice(-2000).trimEnd();
}
