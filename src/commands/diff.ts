import { string as stringArgument } from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command';
import { diffFormat } from '../cli/diff-format';
import { DIFFERENT } from '../cli/exit-status';

const side = {
  description: 'a file of manifests, a directory with *.yaml files in it, or - for standard input',
  kind: 'FILE',
  required: true,
  ignoreStdin: true,
} as const;

export default class Diff extends BaseCommand {
  static override summary = 'Compare the objects of two outputs';
  static override description =
    `Tells which Kubernetes objects are added, removed and changed from A to B, field by field. Order of objects, order of keys and the look of
the YAML do not count; items of lists are matched by their names. Lists of objects are taken apart. Values of Secrets are masked.`;
  static override examples = [
    { description: 'What a new version of the manifests changes', command: 'score-k8s diff old.yaml manifests.yaml' },
    {
      description: 'What differs from the last commit',
      command: 'git show HEAD:manifests.yaml | score-k8s diff - manifests.yaml',
    },
    {
      description: 'A comment for a pull request',
      command: 'score-k8s diff old.yaml manifests.yaml --diff-format markdown',
    },
  ];
  static override exitStatus = { ...BaseCommand.exitStatus, 0: 'no difference', 2: 'the objects differ' };
  static override args = {
    a: stringArgument(side),
    b: stringArgument(side),
  };
  static override flags = { 'diff-format': diffFormat() };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Diff);
    const { compareOutputs }: typeof import('../actions/compare-outputs') = require('../actions/compare-outputs');
    const { renderDiff }: typeof import('../diff/render-diff') = require('../diff/render-diff');
    const report = compareOutputs(args.a, args.b, this.host, this.terminal);
    this.host.output.stdout(renderDiff(report, flags['diff-format'], this.program.style.stdout));
    if (report.comparison.changes.length > 0) this.status = DIFFERENT;
    else this.terminal.info(`No differences: ${report.comparison.unchanged} objects are the same`);
  }
}
