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
    const { output } = this.host;
    const state = loadState(this.host.files);
    const resources = listResources(state);
    this.noteUnused(state);
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
      wide: () => wideTable(resources, state),
      names: () => resources.map(({ uid }) => uid),
    };
    output.stdout(formatListing(listing, flags.format, this.host));
  }

  /** Parity: what no workload asks for is not listed; that it is there is said on standard error. */
  private noteUnused(state: State): void {
    const unused: typeof import('../../actions/unused-resources') = require('../../actions/unused-resources');
    const { logNotes }: typeof import('../../actions/report-problems') = require('../../actions/report-problems');
    logNotes(unused.noteUnusedResources(state), this.terminal);
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
