import { string } from '@oclif/core/flags';
import { listResources } from '../../actions/list-resources';
import { BaseCommand } from '../../cli/base-command';
import { drawTable } from '../../cli/table';

export default class ResourcesList extends BaseCommand {
  static override summary = 'List the resources of the project';
  static override description =
    'Lists the resources that the workloads ask for, in the order in which they are provisioned.';
  static override examples = ['<%= config.bin %> resources list', '<%= config.bin %> resources list --format json'];
  static override flags = {
    format: string({ char: 'f', description: 'how to write the list', options: ['table', 'json'], default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(ResourcesList);
    const resources = listResources(this.host.files);
    if (flags.format === 'json') {
      const rows = resources.map(({ uid, outputs }) => ({ UID: uid, Outputs: outputs }));
      this.host.output.stdout(`${JSON.stringify(rows, null, 2)}\n`);
    } else if (resources.length === 0) {
      this.host.output.stdout('No resources found\n');
    } else {
      const rows = resources.map(({ uid, outputs }) => [uid, outputs.join(', ')]);
      this.host.output.stdout(drawTable(['uid', 'outputs'], rows));
    }
  }
}
