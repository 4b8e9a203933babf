import { string } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';
import { uidArgument } from './uid-argument';

export default class ResourcesGetOutputs extends BaseCommand {
  static override summary = 'Print the outputs of a resource';
  static override description =
    `Prints what the provisioner of a resource returned. A secret shows as a reference, never as its value.
A template sees the outputs; a key that is not there is an error.`;
  static override examples = [
    {
      description: 'All of them',
      command: "score-k8s resources get-outputs 'dns.default#hello-world.dns'",
    },
    {
      description: 'One of them, by a template',
      command: "score-k8s resources get-outputs 'dns.default#hello-world.dns' --format '{{ .host }}'",
    },
    {
      description: 'Their names',
      command: "score-k8s resources get-outputs 'dns.default#hello-world.dns' --format name",
    },
  ];
  static override args = { uid: uidArgument };
  static override flags = {
    format: string({ ...listFormat, description: 'how to write the outputs', default: 'json' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ResourcesGetOutputs);
    const { getOutputs }: typeof import('../../actions/get-outputs') = require('../../actions/get-outputs');
    const { encodeJson }: typeof import('../../yaml/json') = require('../../yaml/json');
    const outputs = getOutputs(args.uid, this.host.files);
    const rows = Object.keys(outputs)
      .sort()
      .map((key) => [key, cell(outputs[key], encodeJson)]);
    const table = () => ({ headings: ['output', 'value'], rows });
    const listing = {
      entries: [outputs],
      document: outputs,
      table,
      wide: table,
      names: () => rows.map(([key]) => String(key)),
    };
    const asJson = flags.format === 'json';
    this.host.output.stdout(asJson ? `${encodeJson(outputs, 2)}\n` : formatListing(listing, flags.format, this.host));
  }
}

/** Text of one line as it is, anything else as JSON. */
function cell(value: unknown, encodeJson: (value: unknown) => string): string {
  return typeof value === 'string' && !/\p{Control}/u.test(value) ? value : encodeJson(value);
}
