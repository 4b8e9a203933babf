import { string } from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command';
import { constraintForm, meetsConstraint } from '../cli/version-constraint';
import { userError } from '../errors/user-error';

export default class CheckVersion extends BaseCommand {
  static override summary = 'Fail unless this version meets a constraint';
  static override description =
    `A constraint is =1.2.3, >1.2 or >=1; a "v" in front of the number is allowed, parts that are missing count as 0.`;
  static override examples = [
    { description: 'Is this at least version 1?', command: "score-k8s check-version '>=1.0.0'" },
    { description: 'Stop a script unless it is', command: "score-k8s check-version '>0.15' || exit 1" },
  ];
  static override exitStatus = {
    ...BaseCommand.exitStatus,
    0: 'the version meets the constraint',
    1: 'it does not, or any other error',
  };
  static override args = {
    constraint: string({ description: '=1.2.3, >1.2 or >=1', required: true, ignoreStdin: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(CheckVersion);
    if (meetsConstraint(this.config.version, args.constraint)) return;
    const message = `this is version ${this.config.version}, which does not meet ${args.constraint}`;
    throw userError('version', message, /^[=>]/.test(args.constraint) ? {} : { hint: constraintForm });
  }
}
