import { fastFunctions, pieces } from './fuzz-material';
import { generateArgument, generateCall, pick } from './generate-call';
import type { Numbers } from './seeded-numbers';

/** A template of valid constructs to a small depth, one in three with some broken places. */
export function generateTemplate(next: Numbers): string {
  const defined = [0, 1]
    .filter(() => next(4) === 0)
    .map((name) => `{{define "d${name}"}}${statements(next, 1)}{{end}}`);
  const whole = defined.join('') + statements(next, 2);
  return next(3) === 0 ? breakText(whole, next) : whole;
}

function statements(next: Numbers, depth: number): string {
  return Array.from({ length: 1 + next(2) }, () => statement(next, depth)).join('');
}

function statement(next: Numbers, depth: number): string {
  const inner = () => (depth > 0 ? statements(next, depth - 1) : 'x');
  const open = pick(['{{', '{{ ', '{{- '], next);
  const close = pick(['}}', ' }}', ' -}}'], next);
  const block = (head: string, body: string) => `${open}${head}${close}${body}{{end}}`;
  const orElse = next(2) === 0 ? '' : `{{else}}${inner()}`;
  const forms = [
    () => ` text ${pick(pieces, next).replaceAll(/[{}]/g, '')} \n`,
    () => `${open}${pipeline(next)}${close}`,
    () => `${open}${pipeline(next)}${close}`,
    () => block(`if ${pipeline(next)}`, inner() + orElse),
    () => block(`if ${pipeline(next)}`, `${inner()}{{else if ${pipeline(next)}}}${inner()}`),
    () => block(`with ${pipeline(next)}`, inner() + orElse),
    () => block(`range ${pipeline(next)}`, inner() + orElse),
    () => block(`range $i, $x := ${pipeline(next)}`, `${inner()}{{$i}}{{if $x}}{{break}}{{end}}${inner()}`),
    () => block(`range $x := ${pipeline(next)}`, `{{if not $x}}{{continue}}{{end}}${inner()}`),
    () => `{{$x := ${pipeline(next)}}}${inner()}{{$x = ${pipeline(next)}}}{{$x}}`,
    () => `{{template "d${next(2)}" ${generateArgument('any', next)}}}`,
    () => block(`block "b${next(1_000_000)}" ${generateArgument('any', next)}`, inner()),
    () => `${open.trimEnd() === '{{-' ? '{{- ' : '{{'}/* ${pick(pieces, next)} */${close.replace(/^ }}/, '}}')}`,
  ];
  return pick(forms, next)();
}

function pipeline(next: Numbers): string {
  const stages = Array.from({ length: 1 + next(2) + next(2) }, (_, at) =>
    at === 0 && next(2) === 0
      ? generateArgument('any', next)
      : generateCall(pick(fastFunctions, next), next, { piped: at === 0 ? 0 : 1 }),
  );
  return stages.join(' | ');
}

/** A text with some places cut out, doubled or overwritten. */
function breakText(text: string, next: Numbers): string {
  let broken = text;
  for (let left = 1 + next(3); left > 0; left--) {
    const from = next(broken.length + 1);
    const to = Math.min(broken.length, from + next(12));
    const instead = pick(['', '', broken.slice(from, to).repeat(2), pick(pieces, next)], next);
    broken = broken.slice(0, from) + instead + broken.slice(to);
  }
  return broken;
}
