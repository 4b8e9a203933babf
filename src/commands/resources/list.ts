import { string } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';
import type { State } from '../../state/state';

export default class ResourcesList extends BaseCommand {
  static override summary = 'List the resources of the project';
  static override description =
    `Lists the resources that the workloads ask for, in the order in which they are provisioned.
A template sees each entry as json shows it: .UID and .Outputs.`;
  static override examples = [
    { description: 'A table', command: 'score-k8s resources list' },
    { description: 'Who asks for each, and who provides it', command: 'score-k8s resources list --format wide' },
    { description: 'For another program', command: 'score-k8s resources list --format json' },
    { description: 'One line each, by a template', command: "score-k8s resources list --format '{{ .UID }}'" },
  ];
  static override flags = {
    format: string({ ...listFormat, default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(ResourcesList);
    const { listResources }: typeof import('../../actions/list-resources') = require('../../actions/list-resources');
    const { loadState }: typeof import('../../actions/project') = require('../../actions/project');
    const { files, output } = this.host;
    const resources = listResources(files);
    if (resources.length === 0 && (flags.format === 'table' || flags.format === 'wide')) {
      output.stdout('No resources found\n');
      return;
    }
    const listing = {
      entries: resources.map(({ uid, outputs }) => ({ UID: uid, Outputs: outputs })),
      table: () => ({
        headings: ['uid', 'outputs'],
        rows: resources.map(({ uid, outputs }) => [uid, outputs.join(', ')]),
      }),
      wide: () => wideTable(resources, loadState(files)),
      names: () => resources.map(({ uid }) => uid),
    };
    output.stdout(formatListing(listing, flags.format, this.host));
  }
}

function wideTable(listed: readonly { uid: string; outputs: readonly string[] }[], state: State) {
  const resources = new Map(Object.entries(state.resources));
  return {
    headings: ['uid', 'workload', 'provisioner', 'guid', 'outputs'],
    rows: listed.map(({ uid, outputs }) => {
      const { sourceWorkload = '', provisioner = '', guid = '' } = resources.get(uid) ?? {};
      return [uid, sourceWorkload, provisioner, guid, outputs.join(', ')];
    }),
  };
}
