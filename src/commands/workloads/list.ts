import { string } from '@oclif/core/flags';
import type { ListedWorkload } from '../../actions/list-workloads';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';

/** Grows in its first part when programs that read the list would misunderstand it. */
const FORMAT_VERSION = '1.0';

export default class WorkloadsList extends BaseCommand {
  static override summary = 'List the workloads of the project';
  static override description =
    `Lists the workloads that the project knows: generate writes all of them, also those whose files it is not given.
A template sees each entry as json shows it under .workloads: .name, .file, .resources and so on.`;
  static override examples = [
    { description: 'A table', command: 'score-k8s workloads list' },
    { description: 'For another program', command: 'score-k8s workloads list --format json' },
    {
      description: 'Names and files, by a template',
      command: "score-k8s workloads list -f '{{ .name }}: {{ .file }}'",
    },
  ];
  static override flags = {
    format: string({ ...listFormat, default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(WorkloadsList);
    const { listWorkloads }: typeof import('../../actions/list-workloads') = require('../../actions/list-workloads');
    const workloads = listWorkloads(this.host.files);
    if (workloads.length === 0 && (flags.format === 'table' || flags.format === 'wide')) {
      this.terminal.info('No workloads found');
      return;
    }
    const entries = workloads.map(toEntry);
    const listing = {
      entries,
      document: { format_version: FORMAT_VERSION, workloads: entries },
      table: () => ({
        headings: ['workload', 'file', 'resources'],
        rows: workloads.map(({ name, file, resources }) => [name, file, resources.join(', ')]),
      }),
      wide: () => ({
        headings: ['workload', 'file', 'instance', 'containers', 'resources'],
        rows: workloads.map((workload) => [
          workload.name,
          workload.file,
          instanceOf(workload),
          workload.containers.join(', '),
          workload.resources.join(', '),
        ]),
      }),
      names: () => workloads.map(({ name }) => name),
    };
    this.host.output.stdout(formatListing(listing, flags.format, this.host));
  }
}

/** A workload as programs read it. */
function toEntry(workload: ListedWorkload) {
  const { name, file, containers, resources } = workload;
  return { name, file, instance: instanceOf(workload), containers, resources };
}

/** What pods are selected by: the label app.kubernetes.io/instance. */
function instanceOf({ name, instanceSuffix }: ListedWorkload): string {
  return name + instanceSuffix;
}
