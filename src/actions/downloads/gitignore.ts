import { join } from 'node:path';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import { PROJECT_DIRECTORY } from '../project';

const GITIGNORE = join(PROJECT_DIRECTORY, '.gitignore');

/** What `sourceHash` makes of standard input. */
const STANDARD_INPUT_HASH = 'AT4RADwrCq4ehgoH5VNIdg';

/** Provisioners that nobody saved from elsewhere, the defaults (which may be changed by hand) and the lock are meant to be committed. */
const content = `# Written once by "score-k8s init"; change it as you like.
# State: it can hold passwords.
/state.yaml
/environments/*/state.yaml
# What init fetched: "score-k8s init --locked" fetches it again, by provisioners.lock.yaml.
/Y[0-9]*.provisioners.yaml
/patches/*.njk
# But for what was piped in, which cannot be fetched again.
!/Y[0-9]*.${STANDARD_INPUT_HASH}.provisioners.yaml
# Files of runs.
/lock
/lock.*
.*.tmp
`;

/** Plans the file that says what of a new project does not belong into git, where there is none. */
export function planGitignore(files: Pick<Files, 'status'>): readonly FileChange[] {
  return files.status(GITIGNORE) === undefined ? [{ kind: 'write', path: GITIGNORE, content }] : [];
}
