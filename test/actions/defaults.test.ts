import { planDefaultProvisioners, planSample } from '../../src/actions/defaults';
import { createMemoryHost, createMemoryLog } from '../memory-host';

const path = '.score-k8s/zz-default.provisioners.yaml';
/** SHA-256 of the text `old`. */
const hashOfOld = 'cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4';
const assets = { defaultProvisioners: 'new', knownReleases: {} };

function plan(text: string | undefined, knownReleases: Record<string, string>) {
  const host = createMemoryHost({ files: text === undefined ? {} : { [path]: text } });
  const log = createMemoryLog();
  return { changes: planDefaultProvisioners(host.files, log, { ...assets, knownReleases }), lines: log.lines };
}

describe('planDefaultProvisioners', () => {
  it('writes them where there are none', () => {
    expect(plan(undefined, {}).changes).toEqual([{ kind: 'write', path, content: 'new' }]);
  });

  it('replaces a file that a known release wrote', () => {
    const { changes, lines } = plan('old', { [hashOfOld]: '0.15.0' });
    expect(changes).toEqual([{ kind: 'write', path, content: 'new' }]);
    expect(lines).toEqual([expect.stringContaining('release 0.15.0')]);
  });

  it('keeps a file that has been changed, and says so', () => {
    const { changes, lines } = plan('old, changed', { [hashOfOld]: '0.15.0' });
    expect(changes).toEqual([]);
    expect(lines).toEqual([`info: Kept ${path}, which has been changed`]);
  });

  it('leaves its own file alone', () => {
    expect(plan('new', {})).toEqual({ changes: [], lines: [] });
  });

  it('knows the file of 0.15.0', () => {
    const { knownReleases } = require('../../src/actions/generated/assets');
    expect(knownReleases.a3a46c6e85850f4e4743a9662270ae96b9fcab79d373ff9a5d77ba280ecae51c).toBe('0.15.0');
  });
});

describe('planSample', () => {
  it('leaves an existing Score file alone', () => {
    const { files } = createMemoryHost({ files: { 'score.yaml': 'mine' } });
    const log = createMemoryLog();
    expect([planSample('score.yaml', files, log), log.lines]).toEqual([[], ['info: Kept score.yaml, which exists']]);
  });
});
