import { judgeCertificates } from './certificate-facts';
import type { Rendered } from './render-template-case';
import type { TemplateCase } from './template-case';

/** What an error must name, as Go's message has it; the first that is found counts. */
const named = [
  /error calling ([A-Za-z_]\w*)/,
  /can't evaluate field (\S+)/,
  /function "([^"]+)" not defined/,
  /wrong number of args for ([A-Za-z_]\w*)/,
  /undefined variable "([^"]+)"/,
  /template "([^"]+)" not defined/,
  /nil pointer evaluating \S.*?\.(\w+)$/,
];

/** Compares what came of a template with the record; undefined when it passes, else the difference. */
export function judgeTemplate(wanted: TemplateCase, rendered: Rendered): string | undefined {
  if (wanted.error !== undefined) return judgeError(wanted.error, rendered);
  if ('error' in rendered) return `expected output, got an error: ${rendered.error.message}`;
  const { out } = rendered;
  if (wanted.out !== undefined)
    return out === wanted.out ? undefined : `expected ${show(wanted.out)}, got ${show(out)}`;
  if (wanted.matches !== undefined) {
    const whole = new RegExp(`^(?:${wanted.matches})$`, 's');
    return whole.test(out) ? undefined : `${show(out)} does not match ${wanted.matches}`;
  }
  if (wanted.facts !== undefined) return judgeCertificates(wanted.facts, out);
  return 'the case expects nothing';
}

function judgeError(wanted: NonNullable<TemplateCase['error']>, rendered: Rendered): string | undefined {
  if (!('error' in rendered)) return `expected the error ${wanted.message}, got ${show(rendered.out)}`;
  const { stage, message } = rendered.error;
  if (stage !== wanted.stage) return `expected a ${wanted.stage} error (${wanted.message}), got ${stage}: ${message}`;
  const place = placeOf(wanted.message);
  if (placeOf(message) !== place) return `the message is not at ${place}: ${message}`;
  const name = named.map((pattern) => pattern.exec(wanted.message)?.[1]).find((found) => found !== undefined);
  return name === undefined || message.includes(name) ? undefined : `the message does not name ${name}: ${message}`;
}

/** The line of a message, or line:column. */
function placeOf(message: string): string | undefined {
  return /^template: [^:]*:(\d+(?::\d+)?): /.exec(message)?.[1];
}

function show(text: string): string {
  return JSON.stringify(text);
}
