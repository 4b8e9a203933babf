const { resolve } = require('node:path');
const { parseArgs } = require('node:util');

exports.HELP = `Times this program on synthetic projects, against score-k8s 0.15 (docs/performance.md says what the cases are).

  npm run bench                                      the package, against recorded figures of the peer: estimated
  npm run bench -- --peer ./score-k8s                in turn with the peer's executable
  npm run bench -- --executable                      the single-file executable of this platform (npm run build:executables)
  npm run bench -- --growth 100,300,1000,3000        how CPU time grows with the number of workloads
  npm run bench -- --write DIR --cases '100 first'   only write the project of a case

  --ours CMD       what is timed instead of this build, such as './old/score-k8s' or 'node ../other/bin/run.js'
  --peer CMD       what it is compared with
  --executable     time the executable of dist/executables, and compare with the goals of executables
  --cases NAME,…   only these cases
  --sizes N,…      workloads of the cases 'N first' and 'N again' (default 10,100,300,1000)
  --runs N         timed runs for each case and side (default 15; 3 with --growth)
  --budget SECONDS after which three runs of a case are enough (default 10)
  --forget         forget before each run that the last changed nothing: 'again' is then what takes a run that is not just repeated
  --json FILE      write every sample there
  --list           list the cases
`;

const options = {
  ours: { type: 'string' },
  peer: { type: 'string' },
  executable: { type: 'boolean', default: false },
  cases: { type: 'string' },
  sizes: { type: 'string', default: '10,100,300,1000' },
  runs: { type: 'string' },
  budget: { type: 'string', default: '10' },
  growth: { type: 'string' },
  forget: { type: 'boolean', default: false },
  write: { type: 'string' },
  json: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

/** What a command line asks for; throws an error for the user where it makes no sense. */
exports.readOptions = (args) => {
  const { values } = parseArgs({ args, options });
  const growth = values.growth === undefined ? undefined : readNumbers('--growth', values.growth);
  return {
    ...values,
    growth,
    sizes: readNumbers('--sizes', values.sizes),
    cases: values.cases?.split(',').map((name) => name.trim()),
    limits: {
      runs: readNumber('--runs', values.runs ?? (growth === undefined ? '15' : '3')),
      budget: readNumber('--budget', values.budget),
    },
    form: values.executable ? 'executable' : 'npm',
    json: values.json === undefined ? undefined : resolve(values.json),
  };
};

function readNumbers(option, list) {
  const numbers = list.split(',').map((text) => readNumber(option, text.trim()));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function readNumber(option, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} wants whole numbers above 0, not '${text}'`);
  return Number(text);
}
