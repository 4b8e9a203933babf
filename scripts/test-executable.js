// Runs every test that starts the program with the single-file executable of this platform in place of the package.
const { spawnSync } = require('node:child_process');
const { join, resolve } = require('node:path');
const { ownPlatform } = require('./executables/platforms');

const root = resolve(__dirname, '..');
const file = process.platform === 'win32' ? 'score-k8s.exe' : 'score-k8s';
const executable = join(root, 'dist', 'executables', ownPlatform().name, file);
const tests = ['test/e2e', 'test/defects', 'test/conformance/cli-executable'];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const env = { ...process.env, TEST_EXECUTABLE: executable };
process.exitCode =
  spawnSync(process.execPath, [jest, ...tests, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
    .status ?? 1;
