// Installs the packages of the lock file when they are missing or older than it. Needs nothing but Node and npm.
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const stamp = join(root, 'node_modules', '.package-lock.json');
const wanted = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies);

function installed() {
  if (!existsSync(stamp)) return false;
  if (statSync(join(root, 'package-lock.json')).mtimeMs > statSync(stamp).mtimeMs) return false;
  return wanted.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
}

if (!installed()) {
  process.stderr.write('Installing the packages of package-lock.json\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
