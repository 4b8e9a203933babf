/** The largest ratio of our wall time to the peer's that we want to see: of the package on Node, and of the executable. */
const ratios = {
  version: { npm: 3.5, executable: 0.9 },
  help: { npm: 3.5, executable: 0.9 },
  init: { npm: 2.2, executable: 0.6 },
  'hello first': { npm: 1.5, executable: 0.55 },
  'hello again': { npm: 1.8, executable: 0.65 },
  'hello list': { npm: 3.2, executable: 0.9 },
  'provisioners list': { npm: 2.3, executable: 0.8 },
  'medium first': { npm: 1.1, executable: 0.45 },
  'medium again': { npm: 1.4, executable: 0.5 },
  '10 first': { npm: 0.45, executable: 0.2 },
  '10 again': { npm: 0.7, executable: 0.3 },
  '100 first': { npm: 0.17, executable: 0.09 },
  '100 again': { npm: 0.28, executable: 0.14 },
  '300 first': { npm: 0.1, executable: 0.06 },
  '300 again': { npm: 0.14, executable: 0.09 },
  '1000 first': { npm: 0.05, executable: 0.035 },
  '1000 again': { npm: 0.06, executable: 0.04 },
  '1000 resources': { npm: 0.12, executable: 0.08 },
  '50 provisioner files': { npm: 0.2, executable: 0.12 },
  '100 shared': { npm: 0.2, executable: 0.12 },
  '100 files': { npm: 0.17, executable: 0.1 },
  '100 kyaml': { npm: 0.28, executable: 0.15 },
  '100 patches': { npm: 0.18, executable: 0.1 },
  '1000 patches': { npm: 0.02, executable: 0.012 },
  '5 MiB file': { npm: 0.18, executable: 0.12 },
};

/** The largest peak of memory, in MiB. */
const memory = {
  'hello first': { npm: 60, executable: 45 },
  'hello again': { npm: 60, executable: 45 },
  '1000 first': { npm: 250, executable: 250 },
  '1000 again': { npm: 250, executable: 250 },
};

/** How CPU time may grow with the number of workloads: a little above linear is noise. */
exports.LARGEST_EXPONENT = 1.05;

/** What is wanted of a case in one of the two forms, `npm` and `executable`. */
exports.goalOf = (name, form) => ({ ratio: ratios[name]?.[form], mib: memory[name]?.[form] });

/** Whether what was measured keeps to the goal: undefined where there is nothing to compare. */
exports.isReached = (goal, measured) => {
  const answers = Object.keys(goal)
    .filter((key) => goal[key] !== undefined && measured[key] !== undefined)
    .map((key) => measured[key] <= goal[key]);
  return answers.length === 0 ? undefined : answers.every(Boolean);
};
