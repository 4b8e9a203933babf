import { codeFrame } from '../errors/code-frame';
import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../gotemplate';
import type { Value } from '../gotemplate/value';
import type { Host } from '../host/host';
import { sprigFunctions, timeFromTimestamp } from '../sprig';
import type { ResourceUid } from '../state/state';
import { encodeYaml } from '../yaml/encode-yaml';
import { encodeJson } from '../yaml/json';
import type { YamlValue } from '../yaml/values';
import { loadState } from './project';
import { makeRenderContext } from './render-context';

type Outputs = Readonly<Record<string, unknown>>;

/** The outputs of one resource, as `json`, as `yaml`, or rendered by a Go template; ends with a newline. */
export function getOutputs(uid: string, format: string, host: Host): string {
  const outputs = findOutputs(uid, host);
  if (format === 'json') return `${encodeJson(outputs, 2)}\n`;
  if (format === 'yaml') return encodeYaml(outputs as YamlValue);
  const text = render(format, outputs, host);
  return text.endsWith('\n') ? text : `${text}\n`;
}

function findOutputs(uid: string, host: Host): Outputs {
  const { resources } = loadState(host.files);
  const found = resources[uid as ResourceUid];
  if (found !== undefined) return found.outputs;
  const nearest = nearestName(uid, Object.keys(resources));
  const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw userError('no-such-resource', `no such resource '${uid}'${meant}`, {
    hint: 'score-k8s resources list shows the resources of this project (TYPE.CLASS#ID).',
  });
}

/** A key that is not there is an error: an empty value in place of it would be taken for an answer. */
function render(format: string, outputs: Outputs, host: Host): string {
  const name = '--format';
  try {
    const template = parseTemplate({ name, text: format, functions: sprigFunctions });
    return renderTemplate(template, outputs as Value, makeRenderContext(host), {
      timeFrom: timeFromTimestamp,
      onNoValue: ({ context }) => {
        throw userError('missing-output', `the template prints ${context}, which has no value`, {
          hint: `The resource has the outputs ${Object.keys(outputs).sort().join(', ') || '(none)'}.`,
        });
      },
    });
  } catch (error) {
    if (error instanceof TemplateParseError) {
      const { line } = error;
      throw userError('template-syntax', error.message, { frame: codeFrame(format, { line, column: 1 }) });
    }
    if (error instanceof TemplateExecutionError) throw userError('template-failed', error.message);
    throw error;
  }
}
