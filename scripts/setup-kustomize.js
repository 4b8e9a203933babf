// Installs kustomize with Go, for the test that builds an output directory with it (test/e2e/kustomize.test.ts). Where it is not on PATH
// that test is skipped, and everything else runs. Needs Go; elsewhere put a program of the name kustomize on PATH.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const KUSTOMIZE = 'sigs.k8s.io/kustomize/kustomize/v5@v5.8.1';

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((directory) => existsSync(join(directory, name)));

const goEnv = (name) => execFileSync('go', ['env', name], { encoding: 'utf8' }).trim();

if (!onPath('kustomize')) {
  execFileSync('go', ['install', KUSTOMIZE], { stdio: ['ignore', 2, 2] });
  const directory = goEnv('GOBIN') || join(goEnv('GOPATH').split(delimiter)[0], 'bin');
  const isSeen = (process.env.PATH ?? '').split(delimiter).includes(directory);
  process.stderr.write(`kustomize is in ${directory}${isSeen ? '' : ': put that on PATH'}\n`);
}
