import type { Terminal } from '../../host/terminal';

const NARROWEST = 60;
const WIDEST = 100;

/** How wide help is: as the terminal, within bounds; the most where nobody says. */
export function helpWidth(terminal: Terminal | undefined): number {
  return Math.max(NARROWEST, Math.min(terminal?.columns() ?? WIDEST, WIDEST));
}
