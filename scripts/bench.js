// Times the program on synthetic projects, beside score-k8s 0.15 or against what was recorded of it. Usage: see --help.
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { cpus, loadavg, tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { chooseCases, listCases } = require('./bench/cases');
const { createComparison } = require('./bench/compare');
const { measureGrowth } = require('./bench/growth');
const { HELP, readOptions } = require('./bench/options');
const { writeProject } = require('./bench/project/make-project');
const { CommandFailed, createSide } = require('./bench/side');
const { describeSizes } = require('./bench/summary');
const { growthTable } = require('./bench/tables');
const { ownExecutable } = require('./executables/own-executable');

const root = resolve(__dirname, '..');
const print = (line) => process.stdout.write(`${line}\n`);

function ownCommand(form) {
  if (form === 'npm') return [process.execPath, join(root, 'bin', 'run.js')];
  const executable = ownExecutable();
  if (!existsSync(executable)) {
    throw new Error('there is no executable yet: npm run build:executables -- --platform own');
  }
  return [executable];
}

function describeMachine() {
  const [processor] = cpus();
  const cores = `${cpus().length} × ${processor?.model.trim()}`;
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cores}, load ${loadavg()[0].toFixed(1)}`;
}

function printCases({ sizes }) {
  for (const { name, when, project, onlyByName } of listCases(sizes)) {
    const shape = typeof project === 'object' ? JSON.stringify(project) : (project ?? '');
    print(`${name.padEnd(21)} ${when.padEnd(6)} ${shape}${onlyByName ? '  (only by name)' : ''}`);
  }
}

function writeCase({ sizes, cases, write }) {
  const [kase, another] = chooseCases(sizes, cases);
  if (another !== undefined || typeof kase.project !== 'object') {
    throw new Error("--write wants --cases with one case that has a synthetic project, such as '100 first'");
  }
  writeProject(write, kase.project);
}

/** Prints each case as it is done; gives what is kept of them, and whether a command failed. */
async function runCases(options, ours, directory) {
  const { note, table, compare } = createComparison(ours, options, directory);
  print(`${describeMachine()}\n${note}\n\n${table.head}`);
  const results = [];
  let failed = false;
  for (const kase of chooseCases(options.sizes, options.cases)) {
    try {
      const { summary, measured } = await compare(kase);
      print(table.row(summary));
      const look = describeSizes(summary.bytes);
      if (look !== undefined) print(`${''.padEnd(22)}${look}`);
      results.push({ ...summary, measured });
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      failed = true;
      print(`${kase.name.padEnd(22)}${error.message}`);
    }
  }
  return { results, failed };
}

async function runGrowth({ growth, limits }, ours) {
  print(`${describeMachine()}\n\n${growthTable.head}`);
  const results = [];
  for await (const { summary, samples } of measureGrowth(growth, { ours }, limits)) {
    print(growthTable.row(summary));
    results.push({ ...summary, measured: samples });
  }
  return { results, failed: false };
}

async function bench(options) {
  if (options.help) return process.stdout.write(HELP);
  if (options.list) return printCases(options);
  if (options.write !== undefined) return writeCase(options);
  chooseCases(options.sizes, options.cases);
  const directory = mkdtempSync(join(tmpdir(), 'score-k8s-bench-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const ours = createSide('ours', options.ours ?? ownCommand(options.form), directory, options);
  const run = options.growth === undefined ? runCases : runGrowth;
  const { results, failed } = await run(options, ours, directory);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, undefined, 1)}\n`);
  if (failed) process.exitCode = 1;
}

(async () => bench(readOptions(process.argv.slice(2))))().catch((error) => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
});
