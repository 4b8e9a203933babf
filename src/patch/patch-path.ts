/** One step of a path: `key` forces a map's key (written with a leading colon), else a number may be a list's index. */
export interface PathStep {
  readonly text: string;
  readonly key: boolean;
}

const forbidden = '*?#|';

/**
 * Reads a path such as `0.metadata.labels.app\.kubernetes\.io/name`: steps are separated by dots, a backslash makes the next
 * character part of the step, a leading colon makes a number a key. Gives the reason as text when it is no path.
 */
export function parsePatchPath(path: string): readonly PathStep[] | string {
  if (path === '') return 'the path is empty: it begins with the number of a manifest, as in 0.metadata.labels';
  // Without a character that means something but the dot, and without an empty step, as most are.
  if (/^[^.:\\*?#|]+(?:\.[^.:\\*?#|]+)*$/.test(path)) return path.split('.').map((text) => ({ text, key: false }));
  const steps: PathStep[] = [];
  let text = '';
  let key = false;
  for (let at = 0; at < path.length; at++) {
    const character = path[at] ?? '';
    if (character === '.') {
      steps.push({ text, key });
      text = '';
      key = false;
    } else if (character === '\\') {
      at += 1;
      if (at >= path.length) return 'the path ends with a backslash, which belongs in front of a character';
      text += path[at];
    } else if (character === ':' && text === '' && !key) key = true;
    else if (forbidden.includes(character))
      return `the path has a bare ${character}: write \\${character} for the character itself`;
    else text += character;
  }
  steps.push({ text, key });
  return steps.some((step) => step.text === '')
    ? 'the path has an empty step: a dot within a key is written \\.'
    : steps;
}
