import type { InferredFlags } from '@oclif/core/interfaces';
import type { GenerateOptions } from '../../actions/generate';
import { DIFFERENT, SUCCESS } from '../../cli/exit-status';
import type { generateFlags } from '../../cli/generate-flags';
import type { ParsedLine, Session } from '../../cli/plain-command';
import { secretsPolicies } from '../../cli/secrets-policies';
import type { DiffReport } from '../../diff/diff-report';
import { userError } from '../../errors/user-error';

type GenerateFlags = InferredFlags<ReturnType<typeof generateFlags>>;

/** What `generate` does, and its exit status. */
export async function runGenerate(parsed: ParsedLine, session: Session): Promise<number> {
  const flags = parsed.flags as unknown as GenerateFlags;
  if (!flags.check && !flags.diff) refuseFormatAlone(session.argv);
  const options = {
    files: parsed.argv.map(String),
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
  if (flags.check) return check(options, flags, session);
  if (flags.diff) {
    const { generateWithDiff }: typeof import('../../actions/check-output') = require('../../actions/check-output');
    await generateWithDiff(options, session.host, session.log, (report) => show(report, flags, session));
  } else {
    const { generate }: typeof import('../../actions/generate') = require('../../actions/generate');
    await generate(options, session.host, session.log);
  }
  return SUCCESS;
}

async function check(options: GenerateOptions, flags: GenerateFlags, session: Session): Promise<number> {
  const { checkOutput }: typeof import('../../actions/check-output') = require('../../actions/check-output');
  const { differs }: typeof import('../../diff/diff-report') = require('../../diff/diff-report');
  const report = await checkOutput(options, session.host, session.log);
  if (!differs(report)) {
    show(report, flags, session);
    session.log.info(`Nothing would change: '${flags.output}' is what would be written`);
    return SUCCESS;
  }
  const { writingCommand }: typeof import('../../cli/command-line') = require('../../cli/command-line');
  const fix = writingCommand(session.program.packageData.name, session.argv);
  show({ ...report, fix }, flags, session);
  return DIFFERENT;
}

function show(report: DiffReport, { 'diff-format': format }: GenerateFlags, { host, program }: Session): void {
  const { renderDiff }: typeof import('../../diff/render-diff') = require('../../diff/render-diff');
  host.output.stdout(renderDiff(report, format, program.style.stdout));
}

/** Whoever gives a format for differences wants to see them first: writing all the same could not be taken back. A variable may be for other runs. */
function refuseFormatAlone(words: readonly string[]): void {
  if (!words.some((word) => /^--diff-format(?:=|$)/.test(word))) return;
  throw userError('usage', '--diff-format says how differences are written: give --check or --diff, too');
}
