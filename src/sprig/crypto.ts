import type { FunctionTable } from '../gotemplate';
import { aesFunctions } from './aes';
import { certificateFunctions } from './certificates';
import { passwordFunctions } from './passwords';

/** sprig's functions of passwords, encryption, keys and certificates. */
export const cryptoFunctions: FunctionTable = { ...passwordFunctions, ...aesFunctions, ...certificateFunctions };
