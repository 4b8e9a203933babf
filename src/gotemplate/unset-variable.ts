import { Struct } from './value';

/** Stands in the place of a variable whose declaration has not been come by. */
export const UNSET = new Struct('unset', new Map());
