/** The parts of a path given on the command line: divided by dots, `\.` is a dot and `\\` a backslash. */
export function parseOverridePath(path: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < path.length; at++) {
    const next = path[at + 1];
    if (path[at] === '\\' && (next === '.' || next === '\\')) {
      part += next;
      at++;
    } else if (path[at] === '.') {
      parts.push(part);
      part = '';
    } else part += path[at];
  }
  parts.push(part);
  return parts;
}
