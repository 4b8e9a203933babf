import { compileOperand, compileTolerant, compileValue } from './compile-expression';
import { compileStatement } from './compile-statement';
import type { FunctionNames } from './function-names';
import { parseTree } from './parse-tree';
import type { Statement } from './run';
import type { Body, Compiler } from './scope';
import { NunjucksParseError } from './template-error';

/** A template that can be rendered any number of times. */
export interface NunjucksTemplate {
  readonly run: Statement;
  readonly functions: FunctionNames;
}

const compiler: Compiler = {
  value: compileValue,
  operand: compileOperand,
  tolerant: compileTolerant,
  statement: compileStatement,
};

/**
 * Parses a template: nunjucks' own parser reads it, our evaluator walks what it understood. Unknown filters, tests and
 * functions of groups are found here. Throws `NunjucksParseError`.
 */
export function parseNunjucks(text: string, functions: FunctionNames): NunjucksTemplate {
  const body: Body = { depth: 0, slots: 0 };
  try {
    const tree = parseTree(text);
    return {
      run: compileStatement(tree, { compiler, functions, body, slots: new Map(), parent: undefined }),
      functions,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NunjucksParseError({ line: 1, column: 0, context: '', reason: 'it is nested too deeply' });
  }
}
