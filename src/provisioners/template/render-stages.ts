import type { Problem } from '../../errors/problem';
import { UserError } from '../../errors/user-error';
import type { RenderContext } from '../../gotemplate/function';
import type { Value } from '../../gotemplate/value';
import type { Manifest } from '../../k8s/manifest';
import { makePlainMap } from '../../util/plain-map';
import type { Filling } from '../../yaml/skeleton/pattern';
import type { ProvisionInput } from '../provisioner';
import type { Stage, TemplateEntry } from '../provisioner-entry';
import { patchSharedState } from '../shared-state';
import type { Rendered } from './dialect';
import type { ParsedStages } from './parse-stages';
import { decodeLines, decodeManifests, decodeMap, decodeOutputs, type StageResult } from './stage-result';
import { createStageData, type StageData, type StageValues } from './template-data';
import { stagePlace } from './template-problem';

type Data = Readonly<Record<string, unknown>>;

/** What rendering an entry for a resource takes. */
export interface RenderRequest {
  readonly entry: TemplateEntry;
  readonly parsed: ParsedStages;
  readonly input: ProvisionInput;
  /** `input.workloadServices` as templates see them; made once for all resources. */
  readonly services: Value;
  readonly contextOf: (stage: Stage) => RenderContext;
  /** Told of every nil that is printed. */
  readonly warn: (problem: Problem) => void;
  /** What outputs and manifests yielded, by stage and text, for renderings of the same: reading YAML takes longer than writing it. */
  readonly decoded?: Map<string, unknown>;
}

/** What the six templates yielded. */
export interface RenderedStages {
  readonly state: Data;
  readonly sharedPatch: Data;
  readonly outputs: Data;
  readonly manifests: readonly Manifest[];
  /** How the manifests were made, where others may have been made alike. */
  readonly filling: Filling | undefined;
  /** For the user; secrets in them are not masked yet. */
  readonly infoLogs: readonly string[];
}

/**
 * Renders the templates of an entry in their order, each seeing what those before it yielded. `input.sharedState` is
 * changed by what `shared` yields. Any failure is a `UserError` with its place in the provisioners file.
 */
export function renderStages(given: RenderRequest): RenderedStages {
  const { input } = given;
  const request = { given, data: createStageData(input, given.services) };
  const shared = input.sharedState;
  const before: StageValues = { init: makePlainMap(), state: input.state, shared };
  const init = render(request, 'init', before, decodeMap);
  const state = render(request, 'state', { init, state: input.state, shared }, decodeMap);
  const values: StageValues = { init, state, shared };
  const sharedPatch = render(request, 'shared', values, decodeMap);
  patchSharedState(shared, sharedPatch);
  const outputs = render(request, 'outputs', values, once(given, 'outputs', decodeOutputs));
  let filling: Filling | undefined;
  const decode = (rendered: Rendered): StageResult<readonly Manifest[]> => {
    filling = rendered.filling;
    return decodeManifests(rendered);
  };
  const manifests = render(request, 'manifests', values, once(given, 'manifests', decode));
  const infoLogs = render(request, 'info_logs', values, decodeLines);
  return { state, sharedPatch, outputs, manifests, filling, infoLogs };
}

interface StagesRequest {
  readonly given: RenderRequest;
  readonly data: StageData;
}

function render<T>(
  { given, data }: StagesRequest,
  stage: Stage,
  values: StageValues,
  decode: (rendered: Rendered) => StageResult<T>,
): T {
  const { entry, parsed, input, contextOf, warn } = given;
  const template = parsed.templates.get(stage);
  const rendered = template?.render({ entry, stage, input, data, values, context: contextOf(stage), warn }) ?? nothing;
  const result = decode(rendered);
  if ('value' in result) return result.value;
  throw new UserError({
    code: 'template-result',
    message: `resource '${input.uid}': the ${stage} template of ${entry.uri} ${result.error}`,
    ...stagePlace(entry, stage),
  });
}

/** Only for what no template sees, since templates may change what they see. */
function once<T>(
  { decoded }: RenderRequest,
  stage: Stage,
  decode: (rendered: Rendered) => StageResult<T>,
): typeof decode {
  if (decoded === undefined) return decode;
  return (rendered) => {
    const key = `${stage} ${rendered.text}`;
    if (decoded.has(key)) return { value: decoded.get(key) as T };
    const result = decode(rendered);
    if ('value' in result) decoded.set(key, result.value);
    return result;
  };
}

const nothing: Rendered = { text: '' };
