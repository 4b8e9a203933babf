// The Mersenne Twister (MT19937) as Python's `random` seeds and draws from it: the recorded figures are of files that it made.
const { createHash } = require('node:crypto');

const WORDS = 624;
const SHIFT = 397;

/** Dice of a seed; the same seed gives the same throws everywhere. */
exports.makeTwister = (seed) => {
  const state = initialise(keyOf(seed));
  let index = WORDS;
  const draw = () => {
    if (index === WORDS) {
      twist(state);
      index = 0;
    }
    return temper(state[index++]);
  };
  return {
    /** A number from 0 to below 1, of 53 random bits. */
    fraction: () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992,
    /** A whole number below `limit`, which is at most 2^31. */
    below: (limit) => {
      const unused = Math.clz32(limit);
      for (;;) {
        const drawn = draw() >>> unused;
        if (drawn < limit) return drawn;
      }
    },
    bytes: (length) => drawBytes(draw, length),
  };
};

/** The words of a seed, the lowest first: its letters and their SHA-512, read as one large number. */
function keyOf(seed) {
  const letters = Buffer.from(seed);
  const number = Buffer.concat([letters, createHash('sha512').update(letters).digest()]).reverse();
  const padded = Buffer.concat([number, Buffer.alloc((4 - (number.length % 4)) % 4)]);
  return Array.from({ length: padded.length / 4 }, (_, i) => padded.readUInt32LE(i * 4));
}

function initialise(key) {
  const state = new Uint32Array(WORDS);
  state[0] = 19650218;
  for (let i = 1; i < WORDS; i++) state[i] = Math.imul(1812433253, before(state, i)) + i;
  let i = 1;
  const step = () => {
    i += 1;
    if (i < WORDS) return;
    state[0] = state[WORDS - 1];
    i = 1;
  };
  for (let k = 0; k < Math.max(WORDS, key.length); k++) {
    const j = k % key.length;
    state[i] = (state[i] ^ Math.imul(before(state, i), 1664525)) + key[j] + j;
    step();
  }
  for (let k = 1; k < WORDS; k++) {
    state[i] = (state[i] ^ Math.imul(before(state, i), 1566083941)) - i;
    step();
  }
  state[0] = 0x80000000;
  return state;
}

function before(state, i) {
  const previous = state[i - 1];
  return previous ^ (previous >>> 30);
}

function twist(state) {
  for (let i = 0; i < WORDS; i++) {
    const joined = (state[i] & 0x80000000) | (state[(i + 1) % WORDS] & 0x7fffffff);
    state[i] = state[(i + SHIFT) % WORDS] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
  }
}

function temper(word) {
  let tempered = word ^ (word >>> 11);
  tempered ^= (tempered << 7) & 0x9d2c5680;
  tempered ^= (tempered << 15) & 0xefc60000;
  return (tempered ^ (tempered >>> 18)) >>> 0;
}

/** Whole words, the lowest byte first; of the last one the upper bytes where fewer are wanted. */
function drawBytes(draw, length) {
  const bytes = Buffer.alloc(Math.ceil(length / 4) * 4);
  for (let at = 0; at < length; at += 4) {
    const missing = Math.max(0, at + 4 - length);
    bytes.writeUInt32LE(draw() >>> (8 * missing), at);
  }
  return bytes.subarray(0, length);
}
