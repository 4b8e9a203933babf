import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a directory: modes by path, and the content of files. */
export function contentsOf(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(directory, name);
      const status = lstatSync(path);
      return [name, `${status.mode.toString(8)} ${status.isFile() ? readFileSync(path, 'latin1') : ''}`];
    }),
  );
}
