import type { FunctionTable, TemplateFunction } from '../gotemplate';
import { makePlainMap } from '../util/plain-map';
import { byteFunctions } from './byte-functions';
import { caseFunctions } from './case-functions';
import { conditionFunctions } from './conditions';
import { cryptoFunctions } from './crypto';
import { dateFunctions } from './dates';
import { dictFunctions } from './dicts';
import { encodingFunctions } from './encoding';
import { floatFunctions } from './float-math';
import { hashFunctions } from './hashes';
import { integerFunctions } from './integer-math';
import { listFunctions } from './lists';
import { outsideFunctions } from './outside';
import { pathFunctions } from './paths';
import { randomFunctions } from './random';
import { rangeFunctions } from './ranges';
import { regexFunctions } from './regex';
import { semverFunctions } from './semver';
import { splitFunctions } from './split-functions';
import { stringFunctions } from './strings';
import { textFunctions } from './text-functions';
import { typeFunctions } from './types';
import { urlFunctions } from './urls';

export { timeFromTimestamp } from './time';

/** All functions of sprig 3.3 by name, in one table without a prototype. */
export const sprigFunctions: FunctionTable = Object.assign(
  makePlainMap<TemplateFunction>(),
  stringFunctions,
  caseFunctions,
  byteFunctions,
  textFunctions,
  splitFunctions,
  listFunctions,
  rangeFunctions,
  dictFunctions,
  conditionFunctions,
  integerFunctions,
  floatFunctions,
  encodingFunctions,
  hashFunctions,
  typeFunctions,
  pathFunctions,
  urlFunctions,
  outsideFunctions,
  dateFunctions,
  cryptoFunctions,
  randomFunctions,
  regexFunctions,
  semverFunctions,
);
