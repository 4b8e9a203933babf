import type { FunctionTable, Value } from '../../src/gotemplate';
import { outcome } from './render';

const functions: FunctionTable = {
  list: { parameters: ['any'], variadic: true, call: (args) => args },
  cycle: {
    parameters: [],
    call: () => {
      const map: Record<string, Value> = {};
      map['self'] = map;
      return map;
    },
  },
};

const megabyte = { maximumBytes: 1024 * 1024 };

test.each([
  ['{{define "x"}}{{template "x" .}}{{end}}{{template "x"}}', 'exceeded maximum template depth (100000)'],
  [
    '{{define "x"}}{{range 2}}{{with 1}}{{template "x" .}}{{end}}{{end}}{{end}}{{template "x"}}',
    'exceeded maximum template depth (100000)',
  ],
  ['{{range 9223372036854775807}}{{end}}', 'the template takes too many steps; is there an endless loop?'],
  [
    '{{range 18446744073}}{{range 99999}}{{end}}{{end}}',
    'the template takes too many steps; is there an endless loop?',
  ],
  ['{{range 100000}}0123456789abcdef{{end}}', 'the output is longer than 1048576 bytes'],
  ['{{range 400000}}日{{end}}', 'the output is longer than 1048576 bytes'],
  [
    '{{$s := "0123456789"}}{{range 100}}{{$s = print $s $s}}{{end}}',
    'error calling print: the result is longer than 1048576 bytes',
  ],
  ['{{printf "%9999999d" 1}}', 'error calling printf: the result is longer than 1048576 bytes'],
  ['{{cycle}}', 'the value is too large or nested too deeply to be printed'],
  ['{{print cycle}}', 'error calling print: the value is nested too deeply'],
  ['{{$x := list}}{{range 60}}{{$x = list $x $x}}{{end}}{{print $x}}', 'error calling print: the result is too large'],
])('%s ends with an error', (text, reason) => {
  expect(outcome(text, undefined, { functions, limits: megabyte })).toMatch(
    new RegExp(`>: ${reason.replace(/[()?]/g, '\\$&')}$`),
  );
});

test('the steps are counted as the context says', () => {
  const limits = { maximumBytes: 1000, maximumSteps: 50 };
  expect(outcome('{{range 10}}.{{end}}', undefined, { limits })).toBe('..........');
  expect(outcome('{{range 100}}.{{end}}', undefined, { limits })).toMatch(/too many steps/);
});

test('output of exactly the limit is no error', () => {
  expect(outcome('{{range 10}}é{{end}}', undefined, { limits: { maximumBytes: 20 } })).toBe('éééééééééé');
});
