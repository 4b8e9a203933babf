import { join } from 'node:path';
import { STANDARD_INPUT } from '../../fetcher/source-uri';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import { PROJECT_DIRECTORY } from '../project';
import { sourceHash } from './saved-name';

const GITIGNORE = join(PROJECT_DIRECTORY, '.gitignore');

/** Provisioners that nobody saved from elsewhere, the defaults (which may be changed by hand) and the lock are meant to be committed. */
const content = `# Written once by "score-k8s init"; change it as you like.
# State: it can hold passwords.
/state.yaml
/environments/*/state.yaml
# What init fetched: "score-k8s init --locked" fetches it again, by provisioners.lock.yaml.
/Y[0-9]*.provisioners.yaml
/patches/*.njk
# But for what was piped in, which cannot be fetched again.
!/Y[0-9]*.${sourceHash(STANDARD_INPUT)}.provisioners.yaml
# Files of runs.
/lock
/lock.*
.*.tmp
`;

/** Plans the file that says what of a new project does not belong into git, where there is none. */
export function planGitignore(files: Pick<Files, 'status'>): readonly FileChange[] {
  return files.status(GITIGNORE) === undefined ? [{ kind: 'write', path: GITIGNORE, content }] : [];
}
