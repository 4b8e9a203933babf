import { string } from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command';
import { meetsConstraint } from '../cli/version-constraint';
import { userError } from '../errors/user-error';

export default class CheckVersion extends BaseCommand {
  static override summary = 'Fail unless this version meets a constraint';
  static override description = 'Exit status: 0 when the version meets the constraint, else 1.';
  static override examples = ["<%= config.bin %> check-version '>=1.0.0'", "<%= config.bin %> check-version '=v1.2.3'"];
  static override args = {
    constraint: string({ description: '=v1.2.3, >v1.2 or >=1.2.3', required: true, ignoreStdin: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(CheckVersion);
    if (meetsConstraint(this.config.version, args.constraint)) return;
    throw userError('version', `this is version ${this.config.version}, which does not meet ${args.constraint}`);
  }
}
