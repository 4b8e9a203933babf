import type { InferredFlags } from '@oclif/core/interfaces';
import { SUCCESS } from '../../cli/exit-status';
import type { initFlags } from '../../cli/init-flags';
import type { ParsedLine, Session } from '../../cli/plain-command';

/** What `init` does, and its exit status. */
export async function runInit(parsed: ParsedLine, { host, log }: Session): Promise<number> {
  const flags = parsed.flags as unknown as InferredFlags<ReturnType<typeof initFlags>>;
  const { initProject }: typeof import('../../actions/init') = require('../../actions/init');
  const options = {
    file: flags.file,
    sample: !flags['no-sample'],
    defaultProvisioners: !flags['no-default-provisioners'],
    provisioners: flags.provisioners ?? [],
    patchTemplates: flags['patch-templates'] ?? [],
    locked: flags.locked,
    offline: flags.offline,
    project: flags.project,
    caFile: flags['ca-file'],
    lockTimeout: flags['lock-timeout'],
  };
  await initProject(options, host, log);
  return SUCCESS;
}
