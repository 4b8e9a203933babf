import type { RenderContext } from '../gotemplate/function';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import type { Workload } from '../score/workload';
import { applyOperations } from './apply-operations';
import { decodeOperations } from './decode-operations';
import { type FindScope, patchFunctions } from './patch-functions';
import { dialectOf, type PatchScene, type PatchTemplate } from './patch-template';

/** Everything that patch templates can see, and the templates in their order. */
export interface PatchInput {
  readonly templates: readonly PatchTemplate[];
  readonly manifests: readonly Manifest[];
  /** Score specs by workload name. */
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly namespace: string;
  readonly findScope: FindScope;
  readonly context: RenderContext;
  readonly log: Log;
}

/**
 * Applies each patch template in turn, every one to the result of the one before. Errors name the template.
 * @lazy
 */
export function applyPatchTemplates(input: PatchInput): readonly Manifest[] {
  const functions = patchFunctions(input.findScope);
  return input.templates.reduce<readonly Manifest[]>(
    (manifests, template) => applyTemplate(template, { ...input, manifests, functions }),
    input.manifests,
  );
}

function applyTemplate(template: PatchTemplate, scene: PatchScene): readonly Manifest[] {
  const { name } = template;
  const operations = decodeOperations(dialectOf(template.language).render(template, scene), name);
  for (const { op, path, description } of operations) {
    scene.log.info(`Patch ${op} ${path}${description === undefined ? '' : `: ${description}`}`);
  }
  return applyOperations(scene.manifests, operations, name);
}
