// Runs every test that starts the program with the single-file executable of this platform in place of the package.
const { spawnSync } = require('node:child_process');
const { join, resolve } = require('node:path');
const { ownExecutable } = require('./executables/own-executable');

const root = resolve(__dirname, '..');
const tests = ['test/e2e', 'test/defects', 'test/conformance/cli-executable'];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const env = { ...process.env, TEST_EXECUTABLE: ownExecutable() };
process.exitCode =
  spawnSync(process.execPath, [jest, ...tests, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env })
    .status ?? 1;
