const medium = { workloads: 1, containers: 2, resources: 6, files: 1 };

/**
 * What is timed, by `when`:
 *
 * - `plain`: the arguments, in an empty directory;
 * - `init`: the same, in a new directory each time;
 * - `first`: `generate FILE...` with the state that `init` wrote, restored outside the timing;
 * - `again`: `generate` on a project that was generated before;
 * - `list`: the arguments, on a project that was generated before.
 *
 * The project is what `init` writes (`sample`) or a synthetic one of the given shape.
 */
const small = [
  { name: 'version', when: 'plain', args: ['version', '--no-updates-check', '--no-logo'] },
  { name: 'help', when: 'plain', args: ['--help'] },
  { name: 'init', when: 'init', args: ['init'] },
  { name: 'hello first', project: 'sample', when: 'first' },
  { name: 'hello again', project: 'sample', when: 'again' },
  { name: 'hello list', project: 'sample', when: 'list', args: ['resources', 'list'] },
  { name: 'provisioners list', project: 'sample', when: 'list', args: ['provisioners', 'list'] },
  { name: 'medium first', project: medium, when: 'first' },
  { name: 'medium again', project: medium, when: 'again' },
];

const others = [
  { name: '1000 resources', project: { workloads: 1, resources: 1000 }, when: 'first' },
  { name: '50 provisioner files', project: { workloads: 100, provisionerFiles: 50 }, when: 'first' },
  { name: '100 shared', project: { workloads: 100, shared: true }, when: 'first' },
  { name: '100 files', project: { workloads: 100, containers: 2, files: 4 }, when: 'first' },
  { name: '100 kyaml', project: { workloads: 100 }, when: 'again', args: ['--format', 'kyaml'] },
  { name: '100 patches', project: { workloads: 100, patches: 5 }, when: 'again' },
  { name: '5 MiB file', project: { workloads: 1, files: 1, fileSize: 5242880 }, when: 'first' },
  { name: '1000 patches', project: { workloads: 1000, patches: 5 }, when: 'again', onlyByName: true },
];

const ofSize = (workloads) =>
  ['first', 'again'].map((when) => ({ name: `${workloads} ${when}`, project: { workloads }, when }));

/** The first `generate` of a project of so many workloads. */
exports.firstOfSize = (workloads) => ofSize(workloads)[0];

/** All cases, with those of projects of the given numbers of workloads. */
exports.listCases = (sizes) => [...small, ...sizes.flatMap(ofSize), ...others];

/** The cases of these names, in this order; without names all but the ones that take minutes. */
exports.chooseCases = (sizes, names) => {
  const cases = exports.listCases(sizes);
  if (names === undefined) return cases.filter(({ onlyByName }) => !onlyByName);
  return names.map((name) => {
    const found = cases.find((known) => known.name === name);
    if (found === undefined) throw new Error(`there is no case '${name}'; see --list`);
    return found;
  });
};
