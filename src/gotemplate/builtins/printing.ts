import { formatWithVerbs } from '../format/format-with-verbs';
import { printArguments, printLine } from '../format/print-arguments';
import type { TemplateFunction } from '../function';

/** print, printf, println: Go's Sprint, Sprintf and Sprintln. */
export const printingFunctions: Readonly<Record<string, TemplateFunction>> = {
  print: { parameters: ['any'], variadic: true, call: printArguments },
  println: { parameters: ['any'], variadic: true, call: printLine },
  printf: {
    parameters: ['string', 'any'],
    variadic: true,
    call: (args) => formatWithVerbs(args[0] as string, args.slice(1)),
    call2: (format, value) => formatWithVerbs(format as string, [value]),
    call3: (format, first, second) => formatWithVerbs(format as string, [first, second]),
  },
};
