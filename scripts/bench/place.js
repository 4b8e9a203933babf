const { copyFileSync, mkdirSync, readdirSync, existsSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { writeProject } = require('./project/make-project');

/** Brings a directory of a side to where each run of a case can begin. */
exports.preparePlace = async ({ name, project, when }, side) => {
  const directory = join(side.directory, name.replaceAll(/\W/g, '-'));
  mkdirSync(directory);
  if (project === undefined) return directory;
  if (project === 'sample') await side.run(['init'], directory);
  else {
    writeProject(directory, project);
    await side.run(['init', '--no-sample', ...initOptions(directory)], directory);
  }
  copyFileSync(stateOf(directory), freshOf(directory));
  if (when !== 'first') await side.run(['generate', ...scoreFilesOf(directory)], directory);
  return directory;
};

/** Runs a case once; what must be restored before is no part of what is timed. */
exports.runOnce = ({ when, args = [] }, side, directory) => {
  switch (when) {
    case 'init':
      rmSync(directory, { recursive: true });
      mkdirSync(directory);
      return side.run(args, directory);
    case 'first':
      copyFileSync(freshOf(directory), stateOf(directory));
      return side.run(['generate', ...args, ...scoreFilesOf(directory)], directory);
    case 'again':
      side.beforeAgain();
      return side.run(['generate', ...args], directory);
    default:
      return side.run(args, directory);
  }
};

/** How many bytes of manifests the last run left; undefined where it makes none. */
exports.outputBytes = (directory) => {
  const manifests = join(directory, 'manifests.yaml');
  return existsSync(manifests) ? statSync(manifests).size : undefined;
};

function initOptions(directory) {
  const given = { provisioners: '--provisioners', patches: '--patch-templates' };
  return Object.entries(given)
    .filter(([name]) => existsSync(join(directory, name)))
    .flatMap(([name, option]) => [option, `./${name}`]);
}

function scoreFilesOf(directory) {
  return readdirSync(directory)
    .filter((name) => name.endsWith('score.yaml'))
    .sort();
}

const stateOf = (directory) => join(directory, '.score-k8s', 'state.yaml');
const freshOf = (directory) => `${stateOf(directory)}.fresh`;
