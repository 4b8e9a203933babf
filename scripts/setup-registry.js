// Installs Debian's package docker-registry, the registry of the distribution project, by apt: tests of oci:// push to it and fetch
// from it (test/fetcher/oci.test.ts). Where it is not on PATH those tests are skipped, and everything else runs. Needs root and Debian
// or Ubuntu; elsewhere put a program of the name docker-registry on PATH that takes `serve CONFIG`.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((directory) => existsSync(join(directory, name)));

if (!onPath('docker-registry')) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'docker-registry'],
  ]) {
    execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  }
}
