import type { LookKind } from '../chance/look';
import type { Problem } from '../errors/problem';
import { problemsIn, UserError } from '../errors/user-error';
import type { RenderContext } from '../gotemplate/function';
import type { Processes } from '../host/host';
import type { PlaceholderScope, ResourceOutputs } from '../score/outputs';
import type { ResourceState, ResourceUid, State } from '../state/state';
import { makePlainMap, plainMapFrom } from '../util/plain-map';
import type { Answer } from './answer';
import type { ChancyResource } from './chancy-resource';
import { type AnswerCheck, createAnswerCheck } from './check-answer';
import type { KindCheck } from './check-manifest';
import type { CommandHost } from './cmd/find-command';
import { type CommandLimits, runCommand } from './cmd/run-command';
import { maskInfoLogs, type ResourceInfo } from './info-logs';
import { createInputs, type Inputs } from './make-input';
import { type Plan, type PlanOptions, type ProvisioningPlan, planProvisioning } from './plan-provisioning';
import type { ProvisionInput, ProvisionOutput } from './provisioner';
import type { ProvisionerEntry, Stage } from './provisioner-entry';
import { ProvisioningError } from './provisioning-error';
import type { SecretSources } from './secrets-in';
import { patchSharedState } from './shared-state';
import type { SourcedManifest } from './sourced-manifest';
import { noteNamespaceUse } from './template/namespace-use';
import { type RenderedStages, renderStages } from './template/render-stages';
import { createWorkloadScopes, type WorkloadScopes } from './workload-scopes';

/** What a rendering is keyed by: the same key, the same dice. */
export interface RenderKey {
  readonly guid: string;
  readonly uri: string;
  readonly stage: Stage;
}

export interface ProvisionOptions extends PlanOptions {
  /** As given with `--namespace`, else empty. */
  readonly namespace: string;
  readonly makeContext: (key: RenderKey) => RenderContext;
  /** What templates look at, if its kind is among these, is followed to where it reaches the result. */
  readonly watched?: ReadonlySet<LookKind> | undefined;
  readonly host: CommandHost & { readonly processes: Pick<Processes, 'run'> };
  readonly limits?: CommandLimits;
  /** Called before anything is provided, when commands will be run. */
  readonly beforeCommands?: () => void;
  /** Checks manifests against the types of their kinds. */
  readonly checkKind?: KindCheck;
  /** Will the run fail by its warnings, those of provisioning so far among them? Then no command is run any more. */
  readonly isFailing?: (warnings: readonly Problem[]) => boolean;
  /** Told before each resource. */
  readonly onStep?: ((step: ProvisioningStep) => void) | undefined;
}

/** The next resource to be provided. */
export interface ProvisioningStep {
  /** How many have been before it, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** A command will provide it, and may write to standard error itself. */
  readonly runsCommand: boolean;
}

export interface Provisioned {
  /** The given state with what the provisioners answered. */
  readonly state: State;
  /** What was to be provided, in the order of provisioning. */
  readonly uids: readonly ResourceUid[];
  /** By resource, those whose outputs its params refer to. */
  readonly needs: ReadonlyMap<ResourceUid, readonly ResourceUid[]>;
  /** Those of which the stored outputs were taken: their manifests are missing. */
  readonly stored: readonly ResourceUid[];
  /** In the order of provisioning. */
  readonly manifests: readonly SourcedManifest[];
  /** What the resources have to say to the user, in the order of provisioning. */
  readonly infoLogs: readonly ResourceInfo[];
  readonly warnings: readonly Problem[];
  /** The resources whose result another run would not give again, as far as that was watched, in the order of provisioning. */
  readonly chancy: readonly ChancyResource[];
  /** Grows while placeholders are asked: what they took from secrets that nothing declares to have it. */
  readonly notes: () => readonly Problem[];
  /** The resources that commands have acted on: what must be saved even when the run fails later. */
  readonly acted: Readonly<Record<ResourceUid, ResourceState>>;
  readonly outputsOf: (uid: ResourceUid) => ResourceOutputs | undefined;
  readonly placeholderScope: (workload: string) => PlaceholderScope | undefined;
}

/** The run as it goes on: what has been answered so far. */
interface Run {
  readonly options: ProvisionOptions;
  readonly plan: ProvisioningPlan;
  readonly inputs: Inputs;
  readonly scopes: WorkloadScopes;
  readonly checkAnswer: AnswerCheck;
  readonly answers: Map<ResourceUid, Answer>;
  readonly resources: Map<ResourceUid, ResourceState>;
  readonly manifests: SourcedManifest[];
  readonly infoLogs: ResourceInfo[];
  readonly warnings: Problem[];
  readonly chancy: ChancyResource[];
  readonly acted: [ResourceUid, ResourceState][];
}

/**
 * Provides every resource that the workloads ask for, each after those that its params refer to. Everything that can be
 * known beforehand is checked first. Of what goes wrong then, as much as possible is told together: a failed resource
 * keeps those that need it from being tried, and no command runs after a failure. Throws `ProvisioningError`.
 */
export async function provisionResources(options: ProvisionOptions): Promise<Provisioned> {
  const run = startRun(options);
  if ([...run.plan.plans.values()].some(({ kind }) => kind === 'cmd')) options.beforeCommands?.();
  const failed = new Set<ResourceUid>();
  const problems: Problem[] = [];
  const { uids, needs, plans } = run.plan;
  const total = uids.length;
  for (let done = 0; done < total; done++) {
    const uid = uids[done] as ResourceUid;
    const plan = plans.get(uid);
    options.onStep?.({ done, total, runsCommand: plan?.kind === 'cmd' });
    const isHeldBack = plan?.kind === 'cmd' && (problems.length > 0 || options.isFailing?.(run.warnings));
    if (plan === undefined || isHeldBack || needsAny(needs.get(uid), failed)) {
      failed.add(uid);
      continue;
    }
    try {
      const running = provision(run, uid, plan);
      // Only commands are waited for.
      if (running !== undefined) await running;
    } catch (error) {
      problems.push(...problemsIn(error));
      failed.add(uid);
    }
  }
  const acted = plainMapFrom(run.acted);
  if (failed.size > 0) throw new ProvisioningError(problems, { acted, warnings: run.warnings });
  return finish(run, acted);
}

function startRun(options: ProvisionOptions): Run {
  const plan = planProvisioning(options);
  const answers = new Map<ResourceUid, Answer>();
  const scopes = createWorkloadScopes(options.state, plan.definitions, answers);
  const { state, namespace } = options;
  const inputs = createInputs({ state, namespace, definitions: plan.definitions, scopeOf: scopes.scopeOf });
  const results = { resources: new Map(), manifests: [], infoLogs: [], warnings: [], chancy: [], acted: [] };
  return { options, plan, inputs, scopes, checkAnswer: createAnswerCheck(options.checkKind), answers, ...results };
}

/** Provides a resource; gives a promise where a command does. */
function provision(run: Run, uid: ResourceUid, plan: Plan): Promise<void> | undefined {
  const { options, inputs } = run;
  const before = options.state.resources[uid] as ResourceState;
  if (plan.kind === 'stored') {
    const { entry, wayOut } = plan;
    const { outputs } = before;
    run.answers.set(uid, { uid, entry, outputs, manifests: [], namespace: options.namespace, wayOut });
    return undefined;
  }
  const input = inputs.make(uid, before);
  if (plan.kind === 'cmd') return provisionByCommand(run, plan, input, before);
  take(run, uid, plan, before, render(run, plan, input, before));
  return undefined;
}

async function provisionByCommand(
  run: Run,
  plan: Extract<Plan, { kind: 'cmd' }>,
  input: ProvisionInput,
  before: ResourceState,
): Promise<void> {
  const { limits, host } = run.options;
  const { entry, path } = plan;
  const { sharedPatch, ...answer } = await runCommand({ entry, path, input, processes: host.processes, limits });
  patchSharedState(input.sharedState, sharedPatch);
  take(run, input.uid as ResourceUid, plan, before, answer);
}

/** Takes what a provisioner answered into the run. */
function take(
  run: Run,
  uid: ResourceUid,
  { kind, entry }: Plan,
  before: ResourceState,
  { state, outputs, manifests, filling, infoLogs }: ProvisionOutput,
): void {
  const { namespace } = run.options;
  const after = { ...before, provisioner: entry.uri, state, outputs };
  if (kind === 'cmd') run.acted.push([uid, after]);
  run.resources.set(uid, after);
  const { problems, warnings } = run.checkAnswer(entry, uid, { manifests, filling });
  run.warnings.push(...warnings);
  if (problems.length > 0) throw new UserError(problems);
  run.answers.set(uid, { uid, entry, outputs, manifests, namespace });
  const source = `resource '${uid}' (${entry.uri})`;
  for (const manifest of manifests) run.manifests.push({ manifest, uid, source });
  if (infoLogs !== undefined && infoLogs.length > 0) run.infoLogs.push({ uid, lines: infoLogs });
}

function needsAny(needed: readonly ResourceUid[] | undefined, failed: ReadonlySet<ResourceUid>): boolean {
  return failed.size > 0 && needed !== undefined && needed.some((other) => failed.has(other));
}

function render(
  { options, inputs, warnings, chancy }: Run,
  { entry, parsed }: Extract<Plan, { kind: 'template' }>,
  input: ProvisionInput,
  before: ResourceState,
): RenderedStages {
  const contextOf = (stage: Stage): RenderContext => options.makeContext({ guid: input.guid, uri: entry.uri, stage });
  const warn = (problem: Problem): number => warnings.push(problem);
  const request = { entry, parsed, input, services: inputs.services, contextOf, warn };
  const { watched } = options;
  if (watched === undefined) return renderStages(request);
  const uid = input.uid as ResourceUid;
  const { followStages } = require('./template/follow-stages') as typeof import('./template/follow-stages');
  const { result, reached } = followStages(request, { watched, makeInput: () => inputs.make(uid, before) });
  if (reached.length > 0) chancy.push({ uid, entry, isKnown: before.provisioner !== '', reached });
  return result;
}

function finish(run: Run, acted: Readonly<Record<ResourceUid, ResourceState>>): Provisioned {
  const { options, inputs, scopes, plan } = run;
  const resources: Record<ResourceUid, ResourceState> = makePlainMap();
  Object.assign(resources, options.state.resources);
  for (const [uid, resource] of run.resources) resources[uid] = resource;
  const used = new Set<ProvisionerEntry>();
  for (const { entry } of plan.plans.values()) used.add(entry);
  const namespaceNotes = options.namespace === '' ? noteNamespaceUse([...used]) : [];
  return {
    state: { ...options.state, resources, sharedState: inputs.sharedState },
    uids: plan.uids,
    needs: plan.needs,
    stored: plan.uids.filter((uid) => plan.plans.get(uid)?.kind === 'stored'),
    manifests: run.manifests,
    infoLogs: maskInfoLogs(run.infoLogs, (uid) => secretSources(run, uid), inputs.sharedState),
    warnings: run.warnings,
    chancy: run.chancy,
    notes: () => [...namespaceNotes, ...scopes.notes()],
    acted,
    outputsOf: scopes.outputsOf,
    placeholderScope: scopes.scopeOf,
  };
}

/** Lines of a resource may hold what it made itself, and what its params took from others. */
function secretSources({ plan, answers, resources, options }: Run, uid: ResourceUid): SecretSources {
  const seen = [uid, ...(plan.needs.get(uid) ?? [])];
  return {
    manifests: seen.flatMap((each) => answers.get(each)?.manifests ?? []),
    data: seen.flatMap((each) => {
      const { state, params } = resources.get(each) ?? options.state.resources[each] ?? {};
      return [state, params, answers.get(each)?.outputs];
    }),
  };
}
