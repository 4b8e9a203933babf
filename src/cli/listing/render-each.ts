import { makeRenderContext } from '../../actions/render-context';
import { codeFrame } from '../../errors/code-frame';
import { userError } from '../../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../../gotemplate';
import type { Value } from '../../gotemplate/value';
import type { Host } from '../../host/host';
import { sprigFunctions, timeFromTimestamp } from '../../sprig';

/** Renders the template of `--format` once for each entry, each on lines of its own. Printing a key that is not there is an error. */
export function renderEach(text: string, entries: readonly unknown[], host: Host): string {
  const context = makeRenderContext(host);
  try {
    const template = parseTemplate({ name: '--format', text, functions: sprigFunctions });
    return entries
      .map((entry) => {
        const onNoValue = ({ context: shown }: { context: string }) => noValue(shown, entry);
        const line = renderTemplate(template, entry as Value, context, { timeFrom: timeFromTimestamp, onNoValue });
        return line.endsWith('\n') ? line : `${line}\n`;
      })
      .join('');
  } catch (error) {
    if (error instanceof TemplateParseError) {
      throw userError('template-syntax', error.message, { frame: codeFrame(text, { line: error.line, column: 1 }) });
    }
    if (error instanceof TemplateExecutionError) throw userError('template-failed', error.message);
    throw error;
  }
}

function noValue(shown: string, entry: unknown): never {
  const keys = Object.keys(entry as object).sort();
  throw userError('missing-key', `the template prints ${shown}, which has no value`, {
    hint: `An entry has the keys ${keys.join(', ')}.`,
  });
}
