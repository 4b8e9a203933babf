import { resolveNumber } from './resolve-number';
import type { YamlScalar } from './values';

const LONGEST_WORD = 5;

/** By the code of its first character: what can a scalar be besides text? */
const NUMBER = 1;
const WORD = 2;
const KINDS = new Uint8Array(128);
for (const sign of '0123456789') KINDS[sign.charCodeAt(0)] = NUMBER;
for (const sign of '+-.') KINDS[sign.charCodeAt(0)] = NUMBER | WORD;
for (const sign of '~nNtTfF') KINDS[sign.charCodeAt(0)] = WORD;

/** What a plain scalar stands for in Go's yaml.v3: null, a boolean of YAML 1.2, a number, a time, or its own text. */
export function resolveScalar(text: string): YamlScalar {
  const kind = KINDS[text.charCodeAt(0)];
  if (kind === 0) return text;
  if (kind === undefined) return text === '' ? null : text;
  if ((kind & WORD) !== 0 && text.length <= LONGEST_WORD) {
    const word = resolveWord(text);
    if (word !== undefined) return word;
  }
  return (kind & NUMBER) === 0 ? text : (resolveNumber(text) ?? text);
}

function resolveWord(text: string): YamlScalar | undefined {
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    case '.nan':
    case '.NaN':
    case '.NAN':
      return Number.NaN;
    case '.inf':
    case '.Inf':
    case '.INF':
    case '+.inf':
    case '+.Inf':
    case '+.INF':
      return Number.POSITIVE_INFINITY;
    case '-.inf':
    case '-.Inf':
    case '-.INF':
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}
