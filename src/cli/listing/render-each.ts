import { makeRenderContext } from '../../actions/render-context';
import { codeFrame } from '../../errors/code-frame';
import { userError } from '../../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../../gotemplate';
import type { Value } from '../../gotemplate/value';
import type { Host } from '../../host/host';
import { sprigSource, timeFromTimestamp } from '../../sprig';

/**
 * Renders the template of `--format` once for each entry, each on lines of its own, and hands each to `write`. Printing a
 * key that is not there is an error. Parity: what a template wrote before it failed has been written.
 */
export function renderEach(text: string, entries: readonly unknown[], host: Host, write: (text: string) => void): void {
  try {
    const template = parseTemplate({ name: '--format', text, functions: sprigSource({}) });
    for (const entry of entries) {
      const onNoValue = ({ context }: { context: string }) => noValue(context, entry);
      const options = { timeFrom: timeFromTimestamp, onNoValue };
      const line = renderTemplate(template, entry as Value, makeRenderContext(host), options);
      write(line.endsWith('\n') ? line : `${line}\n`);
    }
  } catch (error) {
    if (error instanceof TemplateParseError) {
      throw userError('template-syntax', error.message, { frame: codeFrame(text, { line: error.line, column: 1 }) });
    }
    if (!(error instanceof TemplateExecutionError)) throw error;
    write(error.partialOutput);
    throw userError('template-failed', error.message);
  }
}

function noValue(shown: string, entry: unknown): never {
  const keys = Object.keys(entry as object).sort();
  throw userError('missing-key', `the template prints ${shown}, which has no value`, {
    hint: keys.length === 0 ? 'An entry has no keys.' : `An entry has the keys ${keys.join(', ')}.`,
  });
}
