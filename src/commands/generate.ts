import { string as stringArgument } from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command';
import { generateExamples } from '../cli/generate-examples';
import { generateFlags } from '../cli/generate-flags';
import { runGenerate } from './runs/generate';

export default class Generate extends BaseCommand {
  static override summary = 'Turn Score files into Kubernetes manifests';
  static override description =
    `Reads Score files, provides the resources that they ask for, and writes all manifests of the project.
Without FILE the workloads that the project knows are generated again.

SCORE_K8S_SEED, a long secret, makes random functions of templates draw the same every time; keys, certificates and salts are never drawn
from it. SOURCE_DATE_EPOCH is the time that templates see. SCORE_K8S_PROJECT is the project's name, in place of what "init --project" noted.
What --reproducible cannot look into are commands of provisioners.

Where nothing has changed since the last runs, it tells what they told and leaves all as it is. SCORE_K8S_NO_CACHE=1 lets it run all the
same, and keeps it from noting anything in the user's cache directory.`;
  static override examples = generateExamples;
  static override exitStatus = {
    ...BaseCommand.exitStatus,
    0: 'the manifests are written; with --check: they are what would be written',
    1: 'any error; then nothing has been written',
    2: 'with --check: what is on disk differs from what would be written',
  };
  static override strict = false;
  static override args = {
    file: stringArgument({ description: 'Score files, or directories with Score files in them', ignoreStdin: true }),
  };
  static override flags = generateFlags();

  async run(): Promise<void> {
    this.status = await runGenerate(await this.parse(Generate), this.session);
  }
}
