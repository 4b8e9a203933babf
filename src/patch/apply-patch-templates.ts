import { codeFrame } from '../errors/code-frame';
import { userError } from '../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../gotemplate';
import type { FunctionTable, RenderContext } from '../gotemplate/function';
import { Struct, type Value } from '../gotemplate/value';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import type { Workload } from '../score/workload';
import { sprigFunctions, timeFromTimestamp } from '../sprig';
import { applyOperations } from './apply-operations';
import { decodeOperations } from './decode-operations';
import { type FindScope, patchFunctions } from './patch-functions';

/** Everything that patch templates can see, and the templates in their order. */
export interface PatchInput {
  readonly templates: readonly string[];
  readonly manifests: readonly Manifest[];
  /** Score specs by workload name. */
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly namespace: string;
  readonly findScope: FindScope;
  readonly context: RenderContext;
  readonly log: Log;
}

/**
 * Applies each patch template in turn, every one to the result of the one before. Errors name the template by its number.
 * @lazy
 */
export function applyPatchTemplates(input: PatchInput): readonly Manifest[] {
  const functions = { ...sprigFunctions, ...patchFunctions(input.findScope) };
  return input.templates.reduce<readonly Manifest[]>(
    (manifests, text, index) => applyTemplate(`patching template ${index + 1}`, text, manifests, functions, input),
    input.manifests,
  );
}

function applyTemplate(
  name: string,
  text: string,
  manifests: readonly Manifest[],
  functions: FunctionTable,
  input: PatchInput,
): readonly Manifest[] {
  const operations = decodeOperations(render(name, text, manifests, functions, input), name);
  for (const { op, path, description } of operations) {
    input.log.info(`Patch ${op} ${path}${description === undefined ? '' : `: ${description}`}`);
  }
  return applyOperations(manifests, operations, name);
}

function render(
  name: string,
  text: string,
  manifests: readonly Manifest[],
  functions: FunctionTable,
  input: PatchInput,
): string {
  try {
    const template = parseTemplate({ name, text, functions });
    return renderTemplate(template, patchData(manifests, input), input.context, {
      timeFrom: timeFromTimestamp,
      onNoValue: (place) =>
        input.log.warn(`${name}:${place.line}: ${place.context} has no value: "<no value>" is written`),
    });
  } catch (error) {
    throw templateError(error, name, text);
  }
}

function patchData(manifests: readonly Manifest[], input: PatchInput): Value {
  const fields = new Map<string, Value>([
    ['Manifests', manifests as readonly Value[]],
    ['Workloads', input.workloads as unknown as Value],
    ['Namespace', input.namespace],
  ]);
  return new Struct('patch.Data', fields);
}

function templateError(error: unknown, name: string, text: string): unknown {
  if (error instanceof TemplateParseError) {
    const { line } = error;
    return userError('template-syntax', error.message, {
      file: name,
      line,
      frame: codeFrame(text, { line, column: 1 }),
    });
  }
  if (error instanceof TemplateExecutionError) {
    const { line, column } = error;
    const position = { line, column: column + 1 };
    return userError('template-failed', error.message, { file: name, ...position, frame: codeFrame(text, position) });
  }
  return error;
}
