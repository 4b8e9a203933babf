import { string as stringArgument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import { getOutputs } from '../../actions/get-outputs';
import { BaseCommand } from '../../cli/base-command';

export default class ResourcesGetOutputs extends BaseCommand {
  static override summary = 'Print the outputs of a resource';
  static override description =
    `Prints what the provisioner of a resource returned. A secret shows as a reference, never as its value.
With a template, a key that is not there is an error.`;
  static override examples = [
    "<%= config.bin %> resources get-outputs 'dns.default#hello-world.dns'",
    "<%= config.bin %> resources get-outputs 'dns.default#hello-world.dns' --format '{{ .host }}'",
  ];
  static override args = {
    uid: stringArgument({
      description: 'TYPE.CLASS#ID, as resources list shows it',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = {
    format: string({ char: 'f', description: 'json, yaml, or a Go template with sprig functions', default: 'json' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ResourcesGetOutputs);
    this.host.output.stdout(getOutputs(args.uid, flags.format, this.host));
  }
}
