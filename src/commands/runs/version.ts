import { SUCCESS } from '../../cli/exit-status';
import type { ParsedLine, Session } from '../../cli/plain-command';

/** What `version` does, and its exit status. */
export async function runVersion({ flags }: ParsedLine, { host, program }: Session): Promise<number> {
  const { name, version } = program.packageData;
  host.output.stdout(`${name} ${version}\n`);
  if (!flags['no-logo']) host.output.stdout('Score files in, Kubernetes manifests out. https://score.dev\n');
  return SUCCESS;
}
