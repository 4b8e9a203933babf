import { string as stringArgument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import type { GenerateOptions } from '../actions/generate';
import { BaseCommand } from '../cli/base-command';
import { writingCommand } from '../cli/command-line';
import { diffFormat } from '../cli/diff-format';
import { DIFFERENT } from '../cli/exit-status';
import { lockTimeout } from '../cli/lock-timeout';
import type { DiffReport } from '../diff/diff-report';

interface DiffFlags {
  readonly output: string;
  readonly 'diff-format': string;
}

/** Of --secrets. */
const secretsPolicies = ['allow', 'warn', 'deny'] as const;

export default class Generate extends BaseCommand {
  static override summary = 'Turn Score files into Kubernetes manifests';
  static override description =
    `Reads Score files, provides the resources that they ask for, and writes all manifests of the project.
Without FILE the workloads that the project knows are generated again.

SCORE_K8S_SEED, a long secret, makes random functions of templates draw the same every time; keys, certificates and salts are never drawn
from it. SOURCE_DATE_EPOCH is the time that templates see. SCORE_K8S_PROJECT is the project's name, in place of what "init --project" noted.
What --reproducible cannot look into are commands of provisioners.`;
  static override examples = [
    { description: 'Write manifests.yaml', command: 'score-k8s generate score.yaml' },
    {
      description: 'Give the image that was just built, and choose where the manifests go',
      command: 'score-k8s generate score.yaml --image ghcr.io/acme/api:1.5.0 --output build/manifests.yaml',
    },
    {
      description: 'All Score files of a directory, with an image for one of the workloads',
      command: 'score-k8s generate services/ --image payments-api=ghcr.io/acme/api:1.5.0',
    },
    {
      description: 'Straight into a namespace of a cluster',
      command: 'score-k8s generate score.yaml --namespace staging --generate-namespace -o - | kubectl apply -f -',
    },
    {
      description: 'In a pipeline: whatever looks wrong is an error',
      command: 'score-k8s generate score.yaml --strict',
    },
    {
      description: 'A file for each object and a kustomization.yaml, with the Secrets apart',
      command: 'score-k8s generate score.yaml --output deploy/ --secrets-output secrets.yaml',
    },
    {
      description: 'In a pipeline without state: the same commit gives the same bytes',
      command: 'SCORE_K8S_SEED=$SEED score-k8s generate score.yaml --reproducible',
    },
    {
      description: 'For Git: say which Secrets would have their values in the output',
      command: 'score-k8s generate score.yaml --secrets warn',
    },
    {
      description: 'Is what is committed what would be written? Shows what differs',
      command: 'score-k8s generate score.yaml --check',
    },
    {
      description: 'For Argo CD: databases are healthy before the workloads that use them start',
      command: 'score-k8s generate score.yaml --output deploy/ --sync-waves',
    },
    {
      description: 'Change a property for this run',
      command: 'score-k8s generate score.yaml --override-property containers.main.image=nginx:1.29',
    },
  ];
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
  static override flags = {
    output: string({
      char: 'o',
      description: 'where the manifests go; DIR/ gets a file for each object, - is standard output',
      default: 'manifests.yaml',
      helpValue: 'FILE|DIR/',
    }),
    'secrets-output': string({
      description: 'takes the Secrets in place of the output; only you can read it',
      helpValue: 'FILE',
    }),
    format: string({
      description: 'how the manifests are written',
      values: ['yaml', 'kyaml'],
      default: 'yaml',
      helpValue: 'FORMAT',
    }),
    'overrides-file': string({
      description: 'merge this file over the Score file; with several Score files, over that of WORKLOAD',
      helpValue: '[WORKLOAD=]FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'override-property': string({
      description: 'set a property of the Score file, or remove it by giving no value',
      helpValue: '[WORKLOAD:]PATH=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    image: string({
      char: 'i',
      description: 'image of the containers whose image is "."; else the new tag of one that is the same repository',
      helpValue: '[WORKLOAD[/CONTAINER]=]IMAGE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    namespace: string({ char: 'n', description: 'set this namespace on every namespaced manifest that has none' }),
    'generate-namespace': boolean({ description: 'write the Namespace as well' }),
    'sync-waves': boolean({
      description: 'say to Argo CD, by annotations, to apply resources before the workloads that use them',
    }),
    'env-file': string({
      description:
        'variables for templates (env, expandenv) and resources of type environment, over those of the process',
      helpValue: 'FILE',
    }),
    'only-given': boolean({
      description: 'write out the workloads of the given files alone, not all that the project knows',
    }),
    secrets: string({
      description: 'what to do about Secrets that would be in the output with their values',
      values: secretsPolicies,
      default: 'allow',
      helpValue: 'POLICY',
    }),
    'external-secret': string({
      description: 'a Secret that the cluster has already: that pods need it is not worth a note',
      helpValue: 'NAME',
      multiple: true,
      multipleNonGreedy: true,
    }),
    strict: boolean({ description: 'take every warning for an error: all are told, and nothing is written' }),
    reproducible: boolean({
      description: 'refuse a result that another run would not give again, because of dice, keys or the clock',
    }),
    check: boolean({
      description:
        'write nothing: tell by the exit status whether what is on disk is what would be written, and show what differs',
    }),
    diff: boolean({ description: 'show how what is on disk differs from what will be written, then write' }),
    'diff-format': diffFormat(),
    'dry-run': boolean({ description: 'do everything but write, and run no commands of provisioners' }),
    'allow-cmd': boolean({ description: 'run commands of provisioners with --dry-run, --check and --diff, too' }),
    'no-cmd': boolean({ description: 'run no commands of provisioners: a resource that needs one is an error' }),
    'cmd-timeout': string({
      description: 'end a command of a provisioner that runs longer, with all that it has started; 0 for no limit',
      default: '30m',
      helpValue: 'DURATION',
    }),
    'lock-timeout': lockTimeout(),
    label: string({
      description: 'put this label on every object and pod template, never on selectors',
      helpValue: 'KEY=VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'managed-by': string({
      description: 'stands in place of score-k8s in the label app.kubernetes.io/managed-by',
      helpValue: 'VALUE',
    }),
  };

  async run(): Promise<void> {
    const words = [...this.argv];
    const { argv, flags } = await this.parse(Generate);
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
