import { string } from '@oclif/core/flags';
import type { ListedProvisioner } from '../../actions/list-provisioners';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';
import type { ProvisionerEntry } from '../../provisioners/provisioner-entry';

export default class ProvisionersList extends BaseCommand {
  static override summary = 'List the provisioners of the project';
  static override description = `Lists which resource types this project can provide, with their params and outputs.
wide and name list them in the order in which they are asked: the first that fits a resource provides it. A template sees each entry as
json shows it: .Type, .Class, .Params, .Outputs and .Description.`;
  static override examples = [
    { description: 'A table', command: 'score-k8s provisioners list' },
    { description: 'Where each is written, and which are never asked', command: 'score-k8s provisioners list -f wide' },
    { description: 'For another program', command: 'score-k8s provisioners list --format json' },
    { description: 'The types alone', command: "score-k8s provisioners list --format '{{ .Type }}' | sort -u" },
  ];
  static override flags = {
    format: string({ ...listFormat, default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(ProvisionersList);
    const {
      listProvisioners,
    }: typeof import('../../actions/list-provisioners') = require('../../actions/list-provisioners');
    const {
      loadProvisioners,
    }: typeof import('../../actions/provisioners-files') = require('../../actions/provisioners-files');
    const { warnOfMissing }: typeof import('../../actions/downloads/check-saved') =
      require('../../actions/downloads/check-saved');
    warnOfMissing(this.host.files, this.terminal);
    const provisioners = listProvisioners(this.host.files);
    if (provisioners.length === 0 && (flags.format === 'table' || flags.format === 'wide')) {
      this.terminal.info('No provisioners found');
      return;
    }
    const listing = {
      entries: provisioners.map(toEntry),
      table: () => shortTable(provisioners),
      wide: () => wideTable(loadProvisioners(this.host.files)),
      names: () => loadProvisioners(this.host.files).map(({ uri }) => uri),
    };
    this.host.output.stdout(formatListing(listing, flags.format, this.host));
  }
}

/** Parity: keys begin with a capital. */
function toEntry(listed: ListedProvisioner) {
  const { type, class: className, params, outputs, description } = listed;
  return { Type: type, Class: className, Params: params, Outputs: outputs, Description: description };
}

function shortTable(provisioners: readonly ListedProvisioner[]) {
  return {
    headings: ['type', 'class', 'params', 'outputs', 'description'],
    rows: provisioners.map((p) => [p.type, p.class, p.params.join(', '), p.outputs.join(', '), p.description]),
  };
}

function wideTable(entries: readonly ProvisionerEntry[]) {
  const {
    entryPosition,
  }: typeof import('../../provisioners/provisioner-entry') = require('../../provisioners/provisioner-entry');
  const rows = entries.map((entry, index) => {
    const place = `${entry.source.file}:${entryPosition(entry).line}`;
    const never = entries.slice(0, index).find((earlier) => answersFor(earlier, entry));
    const { type, class: className = '(any)', id = '(any)', uri } = entry;
    return [type, className, id, uri, place, never?.uri ?? ''];
  });
  return { headings: ['type', 'class', 'id', 'uri', 'written in', 'shadowed by'], rows };
}

/** Does one entry, asked first, answer for every resource that another could provide? */
function answersFor(first: ProvisionerEntry, other: ProvisionerEntry): boolean {
  const sameClass = first.class === undefined || first.class === other.class;
  return first.type === other.type && sameClass && (first.id === undefined || first.id === other.id);
}
