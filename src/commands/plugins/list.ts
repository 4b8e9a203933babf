import { string } from '@oclif/core/flags';
import { BaseCommand } from '../../cli/base-command';
import { formatListing, listFormat } from '../../cli/listing/format-listing';
import { listPlugins } from '../../cli/plugins';

/** Grows in its first part when programs that read the list would misunderstand it. */
const FORMAT_VERSION = '1.0';

export default class PluginsList extends BaseCommand {
  static override summary = 'List the plugins on PATH';
  static override description =
    `A program on PATH whose name is score-k8s-foo answers score-k8s foo, with the arguments that follow; score-k8s-foo-bar answers
score-k8s foo bar. Built-in commands come first: a plugin cannot stand in for one. A template sees each entry as json shows it under .plugins.`;
  static override examples = [
    { description: 'Which there are', command: 'score-k8s plugins list' },
    { description: 'Where each is, and what stands before it', command: 'score-k8s plugins list --format wide' },
  ];
  static override flags = {
    format: string({ ...listFormat, default: 'table' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(PluginsList);
    const { commands, host, packageData } = this.program;
    const plugins = listPlugins(packageData.name, commands, host.processes);
    for (const { path, shadowedBy } of plugins)
      if (shadowedBy !== undefined) this.terminal.warn(`${path} is never run: ${shadowedBy} comes first`);
    if (plugins.length === 0 && (flags.format === 'table' || flags.format === 'wide')) {
      host.output.stdout('No plugins found\n');
      return;
    }
    const entries = plugins.map(({ name, words, path, shadowedBy }) => ({
      name,
      command: words,
      path,
      ...(shadowedBy === undefined ? {} : { shadowed_by: shadowedBy }),
    }));
    const listing = {
      entries,
      document: { format_version: FORMAT_VERSION, plugins: entries },
      table: () => ({ headings: ['command', 'path'], rows: plugins.map(({ words, path }) => [words, path]) }),
      wide: () => ({
        headings: ['command', 'path', 'shadowed by'],
        rows: plugins.map(({ words, path, shadowedBy = '' }) => [words, path, shadowedBy]),
      }),
      names: () => plugins.map(({ name }) => name),
    };
    host.output.stdout(formatListing(listing, flags.format, host));
  }
}
