import { resolveNumber } from './resolve-number';
import type { YamlScalar } from './values';

/** What a plain scalar stands for in Go's yaml.v3: null, a boolean of YAML 1.2, a number, a time, or its own text. */
export function resolveScalar(text: string): YamlScalar {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return resolveNumber(text) ?? text;
  if (first > 126 || (!(first >= 43 && first <= 46) && !mayBeWord(first))) return Number.isNaN(first) ? null : text;
  const word = resolveWord(text);
  if (word !== undefined) return word;
  return first <= 46 ? (resolveNumber(text) ?? text) : text;
}

/** Is the code one of `~ n N t T f F`? */
function mayBeWord(code: number): boolean {
  const lower = code | 0x20;
  return code === 126 || lower === 110 || lower === 116 || lower === 102;
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
