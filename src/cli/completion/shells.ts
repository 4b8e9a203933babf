import { bashScript } from './bash-script';
import { fishScript } from './fish-script';
import { powershellScript } from './powershell-script';
import { zshScript } from './zsh-script';

/** The shells that completion is written for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof shells)[number];

/** Is this one of the shells? */
export function isShell(text: string): text is Shell {
  return (shells as readonly string[]).includes(text);
}

/** Writes the script that makes a shell ask the program (by its hidden command `__complete`) what can be typed. */
export function completionScript(shell: Shell, name: string): string {
  const functionName = `_${name.replace(/\W/g, '_')}`;
  switch (shell) {
    case 'bash':
      return bashScript(name, functionName);
    case 'zsh':
      return zshScript(name);
    case 'fish':
      return fishScript(name, functionName);
    case 'powershell':
      return powershellScript(name);
  }
}
