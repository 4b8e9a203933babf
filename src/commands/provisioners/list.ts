import { string } from '@oclif/core/flags';
import { listProvisioners } from '../../actions/list-provisioners';
import { BaseCommand } from '../../cli/base-command';
import { drawTable } from '../../cli/table';

export default class ProvisionersList extends BaseCommand {
  static override summary = 'List the provisioners of the project';
  static override description = 'Lists which resource types this project can provide, with their params and outputs.';
  static override examples = [
    '<%= config.bin %> provisioners list',
    '<%= config.bin %> provisioners list --format json',
  ];
  static override flags = {
    format: string({ char: 'f', description: 'how to write the list', options: ['table', 'json'], default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(ProvisionersList);
    const provisioners = listProvisioners(this.host.files);
    if (flags.format === 'json') {
      const rows = provisioners.map((entry) => ({
        Type: entry.type,
        Class: entry.class,
        Params: entry.params,
        Outputs: entry.outputs,
        Description: entry.description,
      }));
      this.host.output.stdout(`${JSON.stringify(rows, null, 2)}\n`);
    } else if (provisioners.length === 0) {
      this.terminal.info('No provisioners found');
    } else {
      const rows = provisioners.map((p) => [p.type, p.class, p.params.join(', '), p.outputs.join(', '), p.description]);
      this.host.output.stdout(drawTable(['type', 'class', 'params', 'outputs', 'description'], rows));
    }
  }
}
