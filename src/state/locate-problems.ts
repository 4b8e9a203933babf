import type { Problem } from '../errors/problem';
import { findNode } from '../yaml/find-node';
import { readTree } from '../yaml/locate-yaml';
import { positionAt } from '../yaml/position-at';
import type { ShapeProblem } from './check-shape';

/** Gives each problem of a file's shape its line and column in the file's text. */
export function locateProblems(
  text: string,
  { file, code }: { readonly file: string; readonly code: string },
  problems: readonly ShapeProblem[],
): readonly Problem[] {
  if (problems.length === 0) return [];
  const tree = readTree(text, {});
  return problems.map(({ path, message, hint }) => {
    const node = tree === undefined ? undefined : findNode(tree.root, path);
    const offset = node?.key?.offset ?? node?.value.offset ?? -1;
    const place = tree === undefined || offset < 0 ? {} : positionAt(tree.text, offset);
    return { code, message, path: path.join('.'), file, ...place, hint };
  });
}
