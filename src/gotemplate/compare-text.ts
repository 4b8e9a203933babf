import { toBytes } from '../util/utf8';

const HIGH_UNIT = /[\ud800-\uffff]/;

/** Orders texts by their UTF-8 bytes, as Go does; JavaScript's own order differs beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    return isSurrogate(left) || isSurrogate(right) ? compareBytes(toBytes(a), toBytes(b)) : left - right;
  }
  return a.length - b.length;
}

/** Sorts texts in place by their UTF-8 bytes. */
export function sortTexts(texts: string[]): string[] {
  // Below the surrogates the engine's own order is the same.
  return texts.some(hasHighUnit) ? texts.sort(compareText) : texts.sort();
}

function hasHighUnit(text: string): boolean {
  return HIGH_UNIT.test(text);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
