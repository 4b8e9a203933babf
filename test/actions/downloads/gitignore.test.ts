import { planGitignore } from '../../../src/actions/downloads/gitignore';
import { sourceHash } from '../../../src/actions/downloads/saved-name';
import { STANDARD_INPUT } from '../../../src/fetcher/source-uri';

describe('the .gitignore of a new project', () => {
  it('keeps what was piped in, by the name that such a file is saved under', () => {
    const [change] = planGitignore({ status: () => undefined });
    expect(change).toMatchObject({ kind: 'write', path: '.score-k8s/.gitignore' });
    expect(change).toHaveProperty(
      'content',
      expect.stringContaining(`\n!/Y[0-9]*.${sourceHash(STANDARD_INPUT)}.provisioners.yaml\n`),
    );
  });
});
