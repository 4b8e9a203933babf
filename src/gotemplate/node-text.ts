import type { CommandNode, Node, OperandNode, PipeNode } from './ast';
import { quoteText } from './format/quote';

/** The node in Go's own layout, as error messages show it between < and >. */
export function nodeText(node: Node): string {
  switch (node.kind) {
    case 'list':
      return node.nodes.map(nodeText).join('');
    case 'text':
      return quoteText(node.text);
    case 'action':
      return `{{${pipeText(node.pipe)}}}`;
    case 'template':
      return `{{template ${quoteText(node.name)}${node.pipe === undefined ? '' : ` ${pipeText(node.pipe)}`}}}`;
    case 'if':
    case 'with':
    case 'range':
      return `{{${node.kind} ${pipeText(node.pipe)}}}`;
    case 'break':
    case 'continue':
      return `{{${node.kind}}}`;
    case 'pipe':
      return pipeText(node);
    case 'command':
      return commandText(node);
    default:
      return operandText(node);
  }
}

function pipeText(pipe: PipeNode): string {
  const commands = pipe.commands.map(commandText).join(' | ');
  if (pipe.variables.length === 0) return commands;
  return `${pipe.variables.map(operandText).join(', ')} ${pipe.assigns ? '=' : ':='} ${commands}`;
}

function commandText(command: CommandNode): string {
  return command.operands
    .map((operand) => (operand.kind === 'pipe' ? `(${pipeText(operand)})` : operandText(operand)))
    .join(' ');
}

function operandText(node: OperandNode): string {
  switch (node.kind) {
    case 'identifier':
      return node.name;
    case 'variable':
      return node.names.join('.');
    case 'field':
      return `.${node.names.join('.')}`;
    case 'chain':
      return `${node.operand.kind === 'pipe' ? `(${pipeText(node.operand)})` : operandText(node.operand)}.${node.names.join('.')}`;
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'bool':
      return String(node.value);
    case 'number':
      return node.text;
    case 'string':
      return node.quoted;
    case 'pipe':
      return pipeText(node);
  }
}
