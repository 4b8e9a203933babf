import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commands } from '../src/commands';
import { itWith } from './e2e/program-on-path';

const root = resolve(__dirname, '..');
const manual = join(root, 'docs/man');

describe('the reference', () => {
  const ids = Object.keys(commands).filter((id) => !id.startsWith('__'));

  it('has a page for every command, in Markdown and as a manual page', () => {
    const names = ids.map((id) => id.replaceAll(':', '-'));
    expect(readdirSync(join(root, 'docs/reference'))).toEqual(
      ['README.md', ...names.map((name) => `${name}.md`)].sort(),
    );
    expect(readdirSync(manual)).toEqual(['score-k8s.1', ...names.map((name) => `score-k8s-${name}.1`)].sort());
  });

  it('is what the command tree gives (else: npm run docs)', () => {
    execFileSync(process.execPath, [join(root, 'scripts/build-reference.js'), '--check'], { stdio: 'pipe' });
  });

  itWith('mandoc')('has manual pages without errors', () => {
    const pages = readdirSync(manual).map((page) => join(manual, page));
    expect(execFileSync('mandoc', ['-T', 'lint', '-W', 'error', ...pages]).toString()).toBe('');
  });
});
