import { string as stringArgument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';
import type { YamlMap, YamlValue } from '../../yaml/values';

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
  static override args = {
    uid: stringArgument({
      description: 'TYPE.CLASS#ID, as resources list shows it',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = {
    format: string({ ...listFormat, description: 'how to write the outputs', default: 'json' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ResourcesGetOutputs);
    const { getOutputs }: typeof import('../../actions/get-outputs') = require('../../actions/get-outputs');
    const show = (format: string) => getOutputs(args.uid, format, this.host);
    const isTabular = ['table', 'wide', 'name'].includes(flags.format);
    const outputs = isTabular ? decodeOutputs(show('json')) : {};
    this.host.output.stdout(
      isTabular ? formatListing(listOutputs(outputs), flags.format, this.host) : show(flags.format),
    );
  }
}

function listOutputs(outputs: YamlMap) {
  const rows = Object.entries(outputs).map(([key, value]) => [key, cell(value)]);
  const table = () => ({ headings: ['output', 'value'], rows });
  return { entries: [outputs], table, wide: table, names: () => Object.keys(outputs) };
}

function decodeOutputs(json: string): YamlMap {
  const { decodeJson }: typeof import('../../yaml/json') = require('../../yaml/json');
  return decodeJson(json) as YamlMap;
}

/** Text of one line as it is, anything else as JSON. */
function cell(value: YamlValue): string {
  const { encodeJson }: typeof import('../../yaml/json') = require('../../yaml/json');
  return typeof value === 'string' && !/\p{Control}/u.test(value) ? value : encodeJson(value);
}
