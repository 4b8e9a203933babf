import type { Look, LookKind } from '../chance/look';
import { declareTimeless, holdsTimestamp } from '../gotemplate';
import type { RenderContext } from '../gotemplate/function';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import type { Workload } from '../score/workload';
import { equalValues } from '../state/equal-values';
import { copyValue } from '../util/copy-value';
import { applyOperations } from './apply-operations';
import { decodeOperations } from './decode-operations';
import { type FindScope, patchFunctions } from './patch-functions';
import type { PatchOperation } from './patch-operation';
import { dialectOf, type PatchScene, type PatchTemplate } from './patch-template';

/** Everything that patch templates can see, and the templates in their order. */
export interface PatchInput {
  readonly templates: readonly PatchTemplate[];
  readonly manifests: readonly Manifest[];
  /** Score specs by workload name. */
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly namespace: string;
  readonly findScope: FindScope;
  /** What a template sees of the world. */
  readonly contextOf: (template: PatchTemplate) => RenderContext;
  /** What templates look at, if its kind is among these, is followed to where it reaches the manifests. */
  readonly watched?: ReadonlySet<LookKind> | undefined;
  /** Told of each template whose result another run would not give again. */
  readonly onChancy?: (template: ChancyTemplate) => void;
  readonly log: Log;
}

/** A patch template whose result another run would not give again, and which of its looks are the reason. */
export interface ChancyTemplate extends PatchTemplate {
  readonly reached: readonly Look[];
}

/**
 * Applies each patch template in turn, every one to the result of the one before. Errors name the template.
 * @lazy
 */
export function applyPatchTemplates(input: PatchInput): readonly Manifest[] {
  const functions = patchFunctions(input.findScope);
  if (input.templates.length > 1) lookForTimes(input);
  return input.templates.reduce<readonly Manifest[]>((manifests, template) => {
    const scene = { ...input, manifests, functions, context: input.contextOf(template) };
    return input.watched === undefined ? applyTemplate(template, scene) : follow(template, scene, input.watched, input);
  }, input.manifests);
}

/** Manifests among which there is no time from YAML, as there is none in the workloads. */
const timeless = new WeakSet<readonly Manifest[]>();

/** Looks for times from YAML once, and not for each template: those change what they are given, but have none to put into it. */
function lookForTimes({ manifests, workloads }: PatchInput): void {
  if (holdsTimestamp(manifests) || holdsTimestamp(workloads)) return;
  timeless.add(manifests);
  declareTimeless(manifests);
  declareTimeless(workloads);
}

/** What is timeless stays so, unless an operation brings a time. */
function keepTimeless(before: PatchScene, after: readonly Manifest[], operations: readonly PatchOperation[]): void {
  if (!timeless.has(before.manifests)) return;
  if (operations.some(({ value }) => holdsTimestamp(value))) {
    declareTimeless(before.workloads, false);
    return;
  }
  timeless.add(after);
  declareTimeless(after);
}

function follow(
  template: PatchTemplate,
  scene: PatchScene,
  watched: ReadonlySet<LookKind>,
  { contextOf, onChancy }: PatchInput,
): readonly Manifest[] {
  const { followChance } = require('../chance/follow-chance') as typeof import('../chance/follow-chance');
  const { result, reached } = followChance<string, readonly Manifest[]>({
    watched,
    contextOf: () => contextOf(template),
    render: (recording) => applyTemplate(template, { ...scene, context: recording(template.name) }),
    // Templates may change what they are given.
    again: (playing) => {
      const manifests = copyValue(scene.manifests);
      return applyTemplate(template, { ...scene, manifests, context: playing(template.name), log: silent });
    },
    same: equalValues,
  });
  if (reached.length > 0) onChancy?.({ ...template, reached });
  return result;
}

const nothing = (): void => undefined;
const silent: Log = { info: nothing, debug: nothing, note: nothing, warn: nothing };

function applyTemplate(template: PatchTemplate, scene: PatchScene): readonly Manifest[] {
  const { name } = template;
  const operations = decodeOperations(dialectOf(template.language).render(template, scene), name);
  scene.log.info(
    operations.map(({ op, path, description }) => {
      return `Patch ${op} ${path}${description === undefined ? '' : `: ${description}`}`;
    }),
  );
  const patched = applyOperations(scene.manifests, operations, name);
  keepTimeless(scene, patched, operations);
  return patched;
}
