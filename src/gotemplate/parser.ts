import type { PipeNode } from './ast';
import { isSpaceCode, skipSpace } from './characters';
import { declareFlag } from './compile-scope';
import { quoteText } from './format/quote';
import type { KnownAction, KnownActions } from './known-actions';
import { parsePipeline, unquote } from './parse-pipeline';
import {
  expectRight,
  failParse,
  failUnexpected,
  inTemplate,
  lineAt,
  makeParser,
  type Parser,
  peekToken,
  takeToken,
} from './parser-state';
import {
  type ElementSlots,
  type Label,
  makeStep,
  noPipe,
  type Program,
  type Step,
  type TemplateSource,
} from './program';
import { TemplateParseError } from './template-error';

type BranchKind = 'if' | 'with' | 'range';

const RIGHT_LENGTH = 2;
const MINUS = 0x2d;
/** So many actions are kept; then all are forgotten. */
const REMEMBERED = 2000;

/** What ends a list of statements. */
type Ending = 'end' | 'else';

/**
 * Parses a source into the programs that it holds: the main one under its own name and those of define and block. Blocks
 * become jumps and calls of templates have a stack of their own, so that no depth of calls can exhaust JavaScript's.
 * Throws `TemplateParseError`.
 */
export function parseSource(source: TemplateSource, known: KnownActions): ReadonlyMap<string, Program> {
  const parser = makeParser(source, known);
  try {
    parseMain(parser);
    addProgram(parser, source.name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Blocks within blocks or parentheses within parentheses, thousands of them.
    throw new TemplateParseError(source.name, lineAt(source.text, parser.at), 'max expression depth exceeded');
  }
  return parser.programs;
}

/** main = { text | action | definition } */
function parseMain(parser: Parser): void {
  for (let kind = takeToken(parser); kind !== 'end of file'; kind = takeToken(parser)) {
    if (kind === 'text') addText(parser);
    else if (kind === 'leftDelimiter') {
      const ending = parseAction(parser, true);
      if (ending !== undefined) failParse(parser, `unexpected {{${ending}}}`);
    } else failUnexpected(parser, 'input');
  }
}

/** list = { text | action } ("end" | "else") */
function parseList(parser: Parser): Ending {
  for (;;) {
    const kind = takeToken(parser);
    if (kind === 'text') addText(parser);
    else if (kind === 'leftDelimiter') {
      const ending = parseAction(parser, false);
      if (ending !== undefined) return ending;
    } else if (kind === 'end of file') failParse(parser, 'unexpected EOF');
    else failUnexpected(parser, 'input');
  }
}

function addText(parser: Parser): void {
  const { source, start, end } = parser;
  parser.code.push(makeStep('text', start, source.slice(start, end), noPipe));
}

/** action = keyword ... | pipeline; a definition only outside of all blocks */
function parseAction(parser: Parser, isOutermost: boolean): Ending | undefined {
  const { source, at, start, known } = parser;
  const from = skipSpace(source, at);
  const end = source.indexOf('}}', from);
  const action = end < 0 ? undefined : known.get(source.slice(from, end));
  if (action !== undefined) return repeatAction(parser, action, from, end);
  parser.hasVariables = false;
  parser.actionAt = start;
  const ending = parseStatement(parser, isOutermost, { from, end });
  parser.actionAt = -1;
  return ending;
}

/** Where an action begins, and ends if it ends at the first delimiter that follows. */
interface Extent {
  readonly from: number;
  readonly end: number;
}

function parseStatement(parser: Parser, isOutermost: boolean, extent: Extent): Ending | undefined {
  const kind = takeToken(parser);
  switch (kind) {
    case 'if':
    case 'range':
    case 'with':
      parseBranch(parser, kind, extent);
      return undefined;
    case 'end':
      expectRight(parser, 'end');
      remember(parser, 'end', extent);
      return 'end';
    case 'else':
      return parseElse(parser, extent);
    case 'block':
      parseBlock(parser);
      return undefined;
    case 'break':
    case 'continue':
      parseJump(parser, kind);
      return undefined;
    case 'template':
      parseTemplateCall(parser);
      return undefined;
    default:
      if (kind === 'define' && isOutermost) parseDefinition(parser);
      else {
        parser.isPending = true;
        parsePrint(parser, extent);
      }
      return undefined;
  }
}

/** Does what an action does whose like has been parsed before. */
function repeatAction(parser: Parser, { kind, pipe, pipeAt, trims }: KnownAction, from: number, end: number) {
  const behind = end + RIGHT_LENGTH;
  parser.kind = 'rightDelimiter';
  parser.start = end;
  parser.end = behind;
  parser.at = trims ? skipSpace(parser.source, behind) : behind;
  parser.inAction = false;
  if (kind === 'end' || kind === 'else') return kind;
  if (kind === 'print') parser.code.push(makeStep(kind, from, '', pipe));
  else parseBlocks(parser, kind, from + pipeAt, pipe);
  return undefined;
}

/** Keeps an action that means the same wherever it stands, if it ends where its text was thought to end. */
function remember(parser: Parser, kind: KnownAction['kind'], { from, end }: Extent, pipe = noPipe, at = from): void {
  const { known, source, start } = parser;
  if (parser.hasVariables || start !== end) return;
  const trims = source.charCodeAt(end - 1) === MINUS && isSpaceCode(source.charCodeAt(end - 2));
  if (known.size >= REMEMBERED) known.clear();
  known.set(source.slice(from, end), { kind, pipe, pipeAt: at - from, trims });
}

/** A pipeline, whose nodes count from where it begins. */
function parseBasedPipeline(parser: Parser, context: string): PipeNode {
  peekToken(parser);
  parser.base = parser.start;
  return parsePipeline(parser, context, 'rightDelimiter');
}

function parsePrint(parser: Parser, extent: Extent): void {
  const pipe = parseBasedPipeline(parser, 'command');
  parser.code.push(makeStep(pipe.detail === undefined ? 'print' : 'run', parser.base, '', pipe));
  remember(parser, 'print', extent, pipe);
}

/** definition = "define" string; statements; "end" */
function parseDefinition(parser: Parser): void {
  const context = 'define clause';
  inTemplate(parser, () => {
    const name = parseTemplateName(parser, context);
    expectRight(parser, context);
    finishDefinition(parser, name, context);
  });
}

function finishDefinition(parser: Parser, name: string, context: string, at?: number): void {
  const ending = parseList(parser);
  if (ending !== 'end') failParse(parser, `unexpected {{${ending}}} in ${context}`, at);
  addProgram(parser, name);
}

/** A second definition of a name is an error, unless one of the two is empty: that one is ignored. */
function addProgram(parser: Parser, name: string): void {
  const { programs, code, scope, template: source } = parser;
  const before = programs.get(name);
  const isNeeded = before === undefined || isEmpty(before.code);
  if (!isNeeded && !isEmpty(code)) {
    failParse(parser, `template: multiple definition of template ${quoteText(name)}`);
  }
  code.push(makeStep('return', 0, '', noPipe));
  if (isNeeded) programs.set(name, { name, source, code, slots: scope.slots });
}

function isEmpty(code: readonly Step[]): boolean {
  return code.every(({ kind, text }) => kind === 'return' || (kind === 'text' && /^[\p{White_Space}]*$/u.test(text)));
}

/** break = "break"; only inside of range */
function parseJump(parser: Parser, kind: 'break' | 'continue'): void {
  const { loops, code } = parser;
  const at = parser.start;
  expectRight(parser, `{{${kind}}}`);
  if (parser.rangeDepth === 0) failParse(parser, `{{${kind}}} outside {{range}}`);
  const target = loops[loops.length - 1];
  if (target === undefined) throw new TypeError(`${kind} outside of range`);
  const { next, end, elseWithin } = target;
  if (kind === 'continue') code.push(makeStep('jump', at, '', noPipe, { to: next }));
  else
    code.push(makeStep('break', at, '', noPipe, { to: end, withs: elseWithin < 0 ? -1 : parser.withs - elseWithin }));
}

/** else = "else" ( "if" ... | "with" ... | nothing ); what follows belongs to the block that is open */
function parseElse(parser: Parser, extent: Extent): Ending {
  const kind = peekToken(parser);
  if (kind === 'if' || kind === 'with') return 'else';
  expectRight(parser, 'else');
  remember(parser, 'else', extent);
  return 'else';
}

/** branch = ("if" | "with" | "range") pipeline; statements; [ "else" statements ]; "end" */
function parseBranch(parser: Parser, kind: BranchKind, extent?: Extent): void {
  const { names, scope } = parser;
  const inSight = names.length;
  const declared = scope.variables.length;
  const pipe = parseBasedPipeline(parser, kind);
  if (extent !== undefined) remember(parser, kind, extent, pipe, parser.base);
  parseBlocks(parser, kind, parser.base, pipe);
  names.length = inSight;
  scope.variables.length = declared;
}

/** Everything of a branch behind its head. */
function parseBlocks(parser: Parser, kind: BranchKind, at: number, pipe: PipeNode): void {
  const inSight = parser.names.length;
  if (kind === 'if') parseIf(parser, at, pipe);
  else if (kind === 'with') parseWith(parser, at, pipe);
  else parseRange(parser, at, pipe);
  parser.names.length = inSight;
}

function parseIf(parser: Parser, at: number, pipe: PipeNode): void {
  const otherwise: Label = { at: 0 };
  parser.code.push(makeStep('if', at, '', pipe, { to: otherwise }));
  parseElsePart(parser, 'if', inBlock(parser, parseList), otherwise);
}

function parseWith(parser: Parser, at: number, pipe: PipeNode): void {
  const { code } = parser;
  const otherwise: Label = { at: 0 };
  code.push(makeStep('with', at, '', pipe, { to: otherwise }));
  parser.withs++;
  const ending = inBlock(parser, parseList);
  parser.withs--;
  code.push(makeStep('endWith', at, '', noPipe));
  parseElsePart(parser, 'with', ending, otherwise);
}

/** The else part of if and with, and the jump around it at the end of what comes before. */
function parseElsePart(parser: Parser, kind: 'if' | 'with', ending: Ending, otherwise: Label): void {
  const { code } = parser;
  const end: Label = { at: 0 };
  if (ending === 'else') code.push(makeStep('jump', 0, '', noPipe, { to: end }));
  otherwise.at = code.length;
  if (ending === 'else') inBlock(parser, () => parseElseList(parser, kind));
  end.at = code.length;
}

function parseRange(parser: Parser, at: number, pipe: PipeNode): void {
  const { code, loops } = parser;
  const elements = elementSlots(parser, pipe);
  const next: Label = { at: code.length + 1 };
  const end: Label = { at: 0 };
  const otherwise: Label = { at: 0 };
  code.push(makeStep('range', at, '', pipe, { to: otherwise, elements }));
  code.push(makeStep('next', at, '', noPipe, { to: end, elements }));
  loops.push({ next, end, elseWithin: -1 });
  parser.rangeDepth++;
  const ending = inBlock(parser, parseList);
  parser.rangeDepth--;
  loops.pop();
  code.push(makeStep('jump', 0, '', noPipe, { to: next }));
  otherwise.at = code.length;
  if (ending === 'else') parseRangeElse(parser, end);
  end.at = code.length;
}

/** Parity: break in the else part leaves this range, while continue goes on with the one around it. */
function parseRangeElse(parser: Parser, end: Label): void {
  const { loops } = parser;
  const outer = loops[loops.length - 1];
  if (outer !== undefined) loops.push({ next: outer.next, end, elseWithin: parser.withs });
  inBlock(parser, () => parseElseList(parser, 'range'));
  if (outer !== undefined) loops.pop();
}

function elementSlots({ scope }: Parser, { detail }: PipeNode): ElementSlots {
  if (detail === undefined) return { count: 0, key: -1, element: -1, flag: -1 };
  const slots = detail.slots.map(([slot = 0]) => slot);
  const count = slots.length;
  const flag = detail.assigns ? -1 : declareFlag(scope);
  return { count, key: count > 1 ? (slots[0] ?? 0) : -1, element: slots[count - 1] ?? 0, flag };
}

function parseElseList(parser: Parser, kind: BranchKind): void {
  if (kind !== 'range' && peekToken(parser) === kind) {
    // {{else if}} is an if of its own that shares the {{end}}.
    takeToken(parser);
    parseBranch(parser, kind);
    return;
  }
  const ending = parseList(parser);
  if (ending !== 'end') failParse(parser, `expected end; found {{${ending}}}`);
}

/** Forgets the places of the variables that are declared inside. */
function inBlock<T>(parser: Parser, parse: (parser: Parser) => T): T {
  const { variables } = parser.scope;
  const declared = variables.length;
  const result = parse(parser);
  variables.length = declared;
  return result;
}

/** call = "template" string [ pipeline ] */
function parseTemplateCall(parser: Parser): void {
  const context = 'template clause';
  const name = parseTemplateName(parser, context);
  parser.base = parser.start;
  const at = parser.base;
  let pipe = noPipe;
  if (peekToken(parser) === 'rightDelimiter') takeToken(parser);
  else pipe = parsePipeline(parser, context, 'rightDelimiter');
  parser.code.push(makeStep('template', at, name, pipe));
}

/** block = "block" string pipeline; statements; "end": a definition and a call of it */
function parseBlock(parser: Parser): void {
  const context = 'block clause';
  const name = parseTemplateName(parser, context);
  const at = parser.start;
  parser.base = at;
  const pipe = parsePipeline(parser, context, 'rightDelimiter');
  // Parity: an else in place of the end is told at the end of the block's head.
  const headEnd = parser.start;
  inTemplate(parser, () => finishDefinition(parser, name, context, headEnd));
  parser.code.push(makeStep('template', at, name, pipe));
}

function parseTemplateName(parser: Parser, context: string): string {
  const kind = takeToken(parser);
  if (kind !== 'string' && kind !== 'rawString') failUnexpected(parser, context);
  return unquote(parser);
}
