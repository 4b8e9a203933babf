import type { Node, PipeNode } from './ast';

/** The node in Go's own layout, as error messages show it between < and >. */
export function nodeText(node: Node): string {
  const { kind, text, names, parts } = node;
  switch (kind) {
    case 'pipe':
      return pipeText(node);
    case 'call':
    case 'logic':
      return parts.length === 0 ? text : `${text} ${operandTexts(parts)}`;
    case 'apply':
      return operandTexts(parts);
    case 'field':
      return `.${names.join('.')}`;
    case 'variable':
      return [text, ...names].join('.');
    case 'chain':
      return `${operandTexts(parts)}.${names.join('.')}`;
    default:
      return text;
  }
}

function pipeText({ parts, detail }: PipeNode): string {
  const commands = parts.map(operandText).join(' | ');
  if (detail === undefined) return commands;
  return `${detail.names.join(', ')} ${detail.assigns ? '=' : ':='} ${commands}`;
}

function operandTexts(nodes: readonly Node[]): string {
  return nodes.map(operandText).join(' ');
}

/** A pipeline within another expression stands in parentheses, and so does a call that is an operand of its own. */
function operandText(node: Node): string {
  return node.kind === 'pipe' ? `(${pipeText(node)})` : nodeText(node);
}
