import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { examples, type Stage } from './stage';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** What a run of a workflow is given, and what it left. */
export interface WorkflowRun {
  readonly commit: string;
  /** Over those of the workflow. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Is called before each step. */
  readonly beforeStep?: (name: string) => Promise<void> | undefined;
}

/** Steps that are there before the first: the tool is on PATH, the checkout is made, the registry has no password. */
const prepared = ['Install score-k8s', 'actions/checkout@v5', 'docker/login-action@v3'];

/**
 * Runs the steps of a workflow of GitHub Actions one after the other in a fresh checkout, as a runner does; gives what they wrote
 * as the summary of the job. Expressions may stand in variables only, where secrets are replaced.
 */
export async function runWorkflow(file: string, stage: Stage, run: WorkflowRun): Promise<string> {
  const workflow = decodeYaml(readFileSync(join(examples, 'github-actions', file), 'utf8')) as unknown as Workflow;
  const directory = await stage.checkout();
  const summary = join(stage.temporary(), 'summary');
  const given = { GITHUB_SHA: run.commit, RUNNER_TEMP: stage.temporary(), GITHUB_STEP_SUMMARY: summary };
  for (const { steps } of Object.values(workflow.jobs)) {
    for (const { name = '', uses = '', run: script = '', env = {} } of steps) {
      if (prepared.includes(name || uses)) continue;
      await run.beforeStep?.(name);
      const variables = { ...workflow.env, ...env, ...given, ...run.variables };
      await stage.run(script, directory, replaceSecrets(variables));
    }
  }
  return stage.run(`touch '${summary}'; cat '${summary}'`, directory);
}

function replaceSecrets(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(variables).map(([name, value]) => {
    const replaced = value.replace(/\$\{\{ secrets\.(\w+) \}\}/g, (_, secret: string) => `secret of ${secret}`);
    if (replaced.includes('${{'))
      throw new Error(`the variable ${name} has an expression that no runner replaces here`);
    return [name, replaced];
  });
  return Object.fromEntries(entries);
}
