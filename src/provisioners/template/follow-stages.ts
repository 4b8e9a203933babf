import { type Followed, followChance } from '../../chance/follow-chance';
import type { LookKind } from '../../chance/look';
import { equalValues } from '../../state/equal-values';
import { copyValue } from '../../util/copy-value';
import type { ProvisionInput } from '../provisioner';
import type { Stage, TemplateEntry } from '../provisioner-entry';
import { type RenderedStages, type RenderRequest, renderStages } from './render-stages';

/** What becomes part of the state or of the output. Lines for the user do not. */
const results = ['state', 'sharedPatch', 'outputs', 'manifests'] as const;

/** What following an entry's rendering takes besides. */
export interface FollowOptions {
  readonly watched: ReadonlySet<LookKind>;
  /** Makes the input anew, as templates may have changed what they were given. */
  readonly makeInput: () => ProvisionInput;
}

/**
 * As `renderStages`; tells also which looks at dice, keys, clock and zone reach what it yields.
 * @lazy
 */
export function followStages(request: RenderRequest, { watched, makeInput }: FollowOptions): Followed<RenderedStages> {
  const { entry, parsed, input } = request;
  const decoded = new Map<string, unknown>();
  // What is not mentioned is not changed: only entries that use the shared state pay for its size.
  const keep = usesShared(entry) ? copyValue : <T>(value: T): T => value;
  const shared = keep(input.sharedState);
  const withoutLines = new Map([...parsed.templates].filter(([stage]) => stage !== 'info_logs'));
  return followChance<Stage, RenderedStages>({
    watched,
    contextOf: request.contextOf,
    render: (contextOf) =>
      renderStages({
        ...request,
        decoded,
        contextOf: (stage) => (stage === 'info_logs' ? request.contextOf(stage) : contextOf(stage)),
      }),
    again: (contextOf) => {
      const fresh = makeInput();
      const workloadMetadata = copyValue(fresh.workloadMetadata);
      return renderStages({
        ...request,
        decoded,
        parsed: { ...parsed, templates: withoutLines },
        input: { ...fresh, workloadMetadata, sharedState: keep(shared) },
        contextOf,
        warn: () => undefined,
      });
    },
    same: (one, other) => results.every((part) => one[part] === other[part] || equalValues(one[part], other[part])),
  });
}

function usesShared({ templates }: TemplateEntry): boolean {
  return templates.shared !== undefined || Object.values(templates).some((text) => /shared/i.test(text));
}
