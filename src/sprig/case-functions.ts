import type { FunctionTable } from '../gotemplate';
import { camelCase } from './camel-case';
import { lowerText, swapCase, titleText, untitleText, upperText } from './change-case';
import { define } from './define';
import { joinWords } from './join-words';

/**
 * Functions that change upper and lower case.
 * @lazy
 */
export const caseFunctions: FunctionTable = {
  upper: define(['string'], upperText),
  lower: define(['string'], lowerText),
  title: define(['string'], titleText),
  untitle: define(['string'], untitleText),
  swapcase: define(['string'], swapCase),
  snakecase: define(['string'], (text) => joinWords(text, '_')),
  kebabcase: define(['string'], (text) => joinWords(text, '-')),
  camelcase: define(['string'], camelCase),
};
