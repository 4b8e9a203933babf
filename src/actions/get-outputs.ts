import { codeFrame } from '../errors/code-frame';
import { userError } from '../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../gotemplate';
import type { Value } from '../gotemplate/value';
import type { Host } from '../host/host';
import { sprigFunctions, timeFromTimestamp } from '../sprig';
import { encodeYaml } from '../yaml/encode-yaml';
import { encodeJson } from '../yaml/json';
import type { YamlValue } from '../yaml/values';
import { getResource } from './get-resource';
import { loadState } from './project';
import { makeRenderContext } from './render-context';

type Outputs = Readonly<Record<string, unknown>>;

/** The outputs of one resource, as `json`, as `yaml`, or rendered by a Go template; ends with a newline. */
export function getOutputs(uid: string, format: string, host: Host): string {
  const { outputs } = getResource(uid, loadState(host.files));
  if (format === 'json') return `${encodeJson(outputs, 2)}\n`;
  if (format === 'yaml') return encodeYaml(outputs as YamlValue);
  const text = render(format, outputs, host);
  return text.endsWith('\n') ? text : `${text}\n`;
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
