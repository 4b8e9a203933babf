/** Flags to be left out of a command line: switches, and those with a value. */
export interface LeftOut {
  readonly switches: readonly string[];
  readonly options: readonly string[];
}

/** The command line of a check, but so that it writes. A check that a variable asked for is switched off. */
export function writingCommand(program: string, words: readonly string[]): string {
  const byVariable = !words.some((word) => word === '--check' || word.startsWith('--check='));
  const leftOut = { switches: ['--check', '--diff', '--dry-run', '--allow-cmd'], options: ['--diff-format'] };
  const rest = commandLineWithout(words, leftOut);
  return [program, 'generate', ...(byVariable ? ['--check=false'] : []), rest].join(' ').trimEnd();
}

/** A command line as it can be typed into a shell, without some of its flags. */
export function commandLineWithout(words: readonly string[], { switches, options }: LeftOut): string {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      kept.push(...words.slice(at));
      break;
    }
    const [name = ''] = word.split('=', 1);
    if (options.includes(name)) at += word === name ? 1 : 0;
    else if (!switches.includes(name)) kept.push(word);
  }
  return kept.map(quoteWord).join(' ');
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
