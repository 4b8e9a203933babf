const { makeTwister } = require('./twister');
const { WORDS } = require('./words');

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-_/';
const VALUE_LENGTH = 24;

/** A configuration file of exactly `size` bytes; with placeholders in one line of eight where they are wanted. */
exports.makeFileText = ({ seed, size, withPlaceholders }) => {
  const dice = makeTwister(seed);
  const letter = () => LETTERS[Math.floor(dice.fraction() * LETTERS.length)];
  const lines = [];
  for (let total = 0; total < size; total += lines.at(-1).length) {
    const n = lines.length;
    const value =
      withPlaceholders && n % 8 === 3 ? '${metadata.name}' : Array.from({ length: VALUE_LENGTH }, letter).join('');
    lines.push(`${WORDS[dice.below(WORDS.length)]}.${String(n).padStart(5, '0')} = ${value}\n`);
  }
  const whole = lines.join('').slice(0, size - 1);
  return `${withoutHalfPlaceholder(whole)}\n`;
};

/** Bytes that are no text. */
exports.makeFileBytes = ({ seed, size }) => makeTwister(seed).bytes(size);

function withoutHalfPlaceholder(text) {
  const end = text.slice(-16);
  return end.includes('$') ? `${text.slice(0, -16)}${'#'.repeat(16)}` : text;
}
