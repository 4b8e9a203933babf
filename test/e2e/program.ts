import { resolve } from 'node:path';

/** A single-file executable to test in place of the package: `npm run test:executable` names one. */
const given = process.env['TEST_EXECUTABLE'];

/** How the program under test is started: a file, and what comes before the program's own arguments. */
export const program: { readonly file: string; readonly args: readonly string[] } = given
  ? { file: resolve(given), args: [] }
  : { file: process.execPath, args: [resolve(__dirname, '../../bin/run.js')] };

/** The same for a shell. */
export const programInShell = [program.file, ...program.args].map((word) => `'${word}'`).join(' ');
