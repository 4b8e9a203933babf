import type { RunningProgram } from '../program';
import { helpWidth } from './help-width';

/**
 * Shows the help of the program as it was made when the program was built, if it is to look like that; else nothing is shown, and the
 * answer is false. Making it anew loads all commands: that takes as long as everything else.
 */
export function showReadyHelp({ host, readyHelp, style, terminal }: RunningProgram): boolean {
  const ready = readyHelp?.();
  if (ready === undefined || helpWidth(terminal) !== ready.width) return false;
  const isColored = style.stdout.bold('-') !== '-';
  host.output.stdout(isColored ? ready.colored : withoutColor(ready.colored));
  return true;
}

function withoutColor(text: string): string {
  return text
    .split('\u001b[')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('m') + 1)))
    .join('');
}
