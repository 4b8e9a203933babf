// Shows the program at work: init and generate on docs/examples/payments-api, in a temporary directory.
const { execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'payments-api-'));

function scoreK8s(...args) {
  process.stdout.write(`\n$ score-k8s ${args.join(' ')}\n`);
  execFileSync(process.execPath, [join(root, 'bin', 'run.js'), ...args], { cwd: project, stdio: ['ignore', 1, 1] });
}

try {
  cpSync(join(root, 'docs', 'examples', 'payments-api'), project, { recursive: true });
  scoreK8s('init', '--no-sample', '--provisioners', './provisioners');
  scoreK8s(
    'generate',
    'score.yaml',
    '--image',
    'ghcr.io/acme-engineering/payments-api:1.5.0',
    '--output',
    'build/manifests.yaml',
  );
  process.stdout.write('\n$ cat build/manifests.yaml\n');
  process.stdout.write(readFileSync(join(project, 'build', 'manifests.yaml')));
} finally {
  rmSync(project, { recursive: true, force: true });
}
