import { byteLength, FunctionError, type FunctionTable, type RenderContext } from '../gotemplate';
import { cutBytes, searchBytes } from './byte-text';
import { define } from './define';
import { joinWithin } from './join-within';
import { ensureRoom } from './room';
import { trimCharacters } from './trim-characters';
import { trimSpace } from './white-space';

/**
 * Functions that look into texts and change parts of them.
 * @lazy
 */
export const stringFunctions: FunctionTable = {
  hello: define([], () => 'Hello!'),
  trim: define(['string'], trimSpace),
  trimAll: define(['string', 'string'], trimCharacters),
  trimall: define(['string', 'string'], trimCharacters),
  trimPrefix: define(['string', 'string'], (prefix, text) => cutBytes(prefix, text, withoutPrefix)),
  trimSuffix: define(['string', 'string'], (suffix, text) => cutBytes(suffix, text, withoutSuffix)),
  contains: define(['string', 'string'], (part, text) => searchBytes(part, text, (p, t) => t.includes(p))),
  hasPrefix: define(['string', 'string'], (part, text) => searchBytes(part, text, (p, t) => t.startsWith(p))),
  hasSuffix: define(['string', 'string'], (part, text) => searchBytes(part, text, (p, t) => t.endsWith(p))),
  repeat: define(['int', 'string'], repeat),
  replace: define(['string', 'string', 'string'], replace),
  indent: define(['int', 'string'], indent),
  nindent: define(['int', 'string'], (spaces, text, context) => `\n${indent(spaces, text, context)}`),
  plural: define(['string', 'string', 'int'], (one, many, count) => (Number(count) === 1 ? one : many)),
};

function withoutPrefix(prefix: string, text: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function withoutSuffix(suffix: string, text: string): string {
  return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
}

function repeat(count: number | bigint, text: string, context: RenderContext): string {
  if (count < 0) throw new FunctionError(`negative repeat count ${count}`);
  if (text === '') return '';
  ensureRoom(Number(count) * byteLength(text), context);
  return text.repeat(Number(count));
}

function replace(old: string, replacement: string, text: string, context: RenderContext): string {
  return old === ''
    ? joinWithin(replacement, ['', ...text, ''], context)
    : joinWithin(
        replacement,
        cutBytes(old, text, (sought, searched) => searched.split(sought)),
        context,
      );
}

function indent(spaces: number | bigint, text: string, context: RenderContext): string {
  if (spaces < 0) throw new FunctionError(`negative indentation ${spaces}`);
  const lines = text.split('\n');
  ensureRoom(Number(spaces) * lines.length + text.length, context);
  const padding = ' '.repeat(Number(spaces));
  return padding + lines.join(`\n${padding}`);
}
