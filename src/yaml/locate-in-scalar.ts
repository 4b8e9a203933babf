import type { Position } from '../errors/code-frame';
import { findNode, resolveAlias, type YamlPath } from './find-node';
import { type LocateOptions, readTree } from './locate-yaml';
import { scalarContent } from './parse-events';
import { offsetAt, positionAt } from './position-at';
import { scalarOffset } from './scalar-offset';

/**
 * The place in a text of a line and column inside the scalar value at a path: of a character in a block, between quotes
 * or bare. Undefined when there is no scalar at the path, or no YAML.
 */
export function locateInScalar(
  text: string,
  path: YamlPath,
  at: Position,
  options: LocateOptions = {},
): Position | undefined {
  const tree = readTree(text, options);
  if (!tree) return undefined;
  const { depth, value } = findNode(tree.root, path);
  const { scalar } = resolveAlias(value);
  if (depth < path.length || !scalar || scalar.valueStart === -1) return undefined;
  const content = scalarContent(tree.text, scalar);
  return positionAt(tree.text, scalarOffset(tree.text, scalar, content, offsetAt(content, at)));
}
