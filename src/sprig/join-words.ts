import { isUpper, lowerCharacter, mapCharacters } from './letter-case';
import { splitWords, type Word } from './split-words';

/**
 * The words of a text in lower case, joined by a connector (snakecase, kebabcase). Connectors of the text stay, changed
 * to the wanted one; digits belong to the word before them (Bld4Floor: bld4_floor), unless small letters follow
 * (HTTP2xx: http_2xx).
 */
export function joinWords(text: string, connector: string): string {
  const words = splitWords(text);
  const out: string[] = [];
  let at = 0;
  const put = () => out.push(lowerWord(words[at++], connector));
  const separate = () => {
    if (isWord(words[at])) out.push(connector);
  };
  const finishNumber = () => {
    while (words[at]?.kind === 'letters' || words[at]?.kind === 'number') put();
    separate();
  };
  while (at < words.length) {
    const kind = words[at]?.kind;
    put();
    if (kind === 'connector' || kind === 'punctuation') continue;
    if (kind === 'number') finishNumber();
    else if (words[at]?.kind !== 'number') separate();
    else if (words[at + 1]?.kind === 'letters') {
      out.push(connector);
      put();
      finishNumber();
    } else {
      put();
      separate();
    }
  }
  return out.join('');
}

function isWord(word: Word | undefined): boolean {
  return word !== undefined && word.kind !== 'connector' && word.kind !== 'punctuation';
}

function lowerWord(word: Word | undefined, connector: string): string {
  if (word === undefined) return '';
  if (word.kind === 'connector') return word.text.toWellFormed().replace(/[^\ufffd]/gu, connector);
  return word.kind === 'upper' ? mapCharacters(word.text, lowerIfUpper) : word.text;
}

function lowerIfUpper(character: string): string {
  return isUpper(character) ? lowerCharacter(character) : character;
}
