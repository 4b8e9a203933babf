import { string as stringArgument } from '@oclif/core/args';
import type { GenerateOptions } from '../actions/generate';
import { BaseCommand } from '../cli/base-command';
import { writingCommand } from '../cli/command-line';
import { DIFFERENT } from '../cli/exit-status';
import { generateExamples } from '../cli/generate-examples';
import { generateFlags, secretsPolicies } from '../cli/generate-flags';
import type { DiffReport } from '../diff/diff-report';
import { userError } from '../errors/user-error';

interface DiffFlags {
  readonly output: string;
  readonly 'diff-format': string;
}

export default class Generate extends BaseCommand {
  static override summary = 'Turn Score files into Kubernetes manifests';
  static override description =
    `Reads Score files, provides the resources that they ask for, and writes all manifests of the project.
Without FILE the workloads that the project knows are generated again.

SCORE_K8S_SEED, a long secret, makes random functions of templates draw the same every time; keys, certificates and salts are never drawn
from it. SOURCE_DATE_EPOCH is the time that templates see. SCORE_K8S_PROJECT is the project's name, in place of what "init --project" noted.
What --reproducible cannot look into are commands of provisioners.`;
  static override examples = generateExamples;
  static override exitStatus = {
    ...BaseCommand.exitStatus,
    0: 'the manifests are written; with --check: they are what would be written',
    1: 'any error; then nothing has been written',
    2: 'with --check: what is on disk differs from what would be written',
  };
  static override strict = false;
  static override args = {
    file: stringArgument({ description: 'Score files, or directories with Score files in them', ignoreStdin: true }),
  };
  static override flags = generateFlags();

  async run(): Promise<void> {
    const words = [...this.argv];
    const { argv, flags } = await this.parse(Generate);
    if (!flags.check && !flags.diff) refuseFormatAlone(words);
    const options = {
      files: argv.map(String),
      output: flags.output,
      secretsOutput: flags['secrets-output'],
      format: flags.format === 'kyaml' ? ('kyaml' as const) : ('yaml' as const),
      overridesFiles: flags['overrides-file'] ?? [],
      overrideProperties: flags['override-property'] ?? [],
      images: flags.image ?? [],
      namespace: flags.namespace ?? '',
      generateNamespace: flags['generate-namespace'],
      syncWaves: flags['sync-waves'],
      envFile: flags['env-file'],
      onlyGiven: flags['only-given'],
      secrets: secretsPolicies.find((policy) => policy === flags.secrets),
      externalSecrets: flags['external-secret'] ?? [],
      strict: flags.strict,
      reproducible: flags.reproducible,
      dryRun: flags['dry-run'],
      allowCommands: flags['allow-cmd'],
      noCommands: flags['no-cmd'],
      commandTimeout: flags['cmd-timeout'],
      lockTimeout: flags['lock-timeout'],
      labels: flags.label ?? [],
      managedBy: flags['managed-by'],
    };
    if (flags.check) return this.check(options, words, flags);
    if (flags.diff) return this.generateWithDiff(options, flags);
    const { generate }: typeof import('../actions/generate') = require('../actions/generate');
    await generate(options, this.host, this.terminal);
  }

  private async check(
    options: GenerateOptions,
    words: readonly string[],
    { output, 'diff-format': format }: DiffFlags,
  ): Promise<void> {
    const { checkOutput }: typeof import('../actions/check-output') = require('../actions/check-output');
    const { differs }: typeof import('../diff/diff-report') = require('../diff/diff-report');
    const report = await checkOutput(options, this.host, this.terminal);
    if (!differs(report)) {
      this.show(report, format);
      this.terminal.info(`Nothing would change: '${output}' is what would be written`);
      return;
    }
    this.show({ ...report, fix: writingCommand(this.program.packageData.name, words) }, format);
    this.status = DIFFERENT;
  }

  private async generateWithDiff(options: GenerateOptions, { 'diff-format': format }: DiffFlags): Promise<void> {
    const { generateWithDiff }: typeof import('../actions/check-output') = require('../actions/check-output');
    await generateWithDiff(options, this.host, this.terminal, (report) => this.show(report, format));
  }

  private show(report: DiffReport, format: string): void {
    const { renderDiff }: typeof import('../diff/render-diff') = require('../diff/render-diff');
    this.host.output.stdout(renderDiff(report, format, this.program.style.stdout));
  }
}

/** Whoever gives a format for differences wants to see them first: writing all the same could not be taken back. A variable may be for other runs. */
function refuseFormatAlone(words: readonly string[]): void {
  if (!words.some((word) => /^--diff-format(?:=|$)/.test(word))) return;
  throw userError('usage', '--diff-format says how differences are written: give --check or --diff, too');
}
