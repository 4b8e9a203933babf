// Writes src/util/generated/sha256-module.ts: SHA-256 (FIPS 180-4) as a WebAssembly module, assembled here. It needs no time to get
// warm, and a fraction of that in which Node loads node:crypto.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

/** Where things stand in the module's memory, one page. The state is kept in the byte order of digests. */
const layout = { state: 0, initial: 32, constants: 64, schedule: 320, input: 1024, capacity: 61440 };

const constants = [
  '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74',
  '80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d',
  'b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e',
  '92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 1e376c08 2748774c 34b0bcb5',
  '391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2',
].flatMap((line) => line.split(' ').map((word) => Number.parseInt(word, 16)));
const initial = '6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19';

const I32 = 0x7f;
const VOID = 0x40;
const END = 0x0b;

/** Numbers as WebAssembly has them (LEB128). */
function unsigned(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)];
}

function signed(number) {
  const isLast = number >= -0x40 && number < 0x40;
  return isLast ? [number & 0x7f] : [(number & 0x7f) | 0x80, ...signed(number >> 7)];
}

/* Instructions: each gives the bytes of an expression or a statement. */
const i32 = (number) => [0x41, ...signed(number | 0)];
const get = (local) => [0x20, local];
const set = (local, value) => [...value, 0x21, local];
const load = (address, offset) => [...address, 0x28, 2, ...unsigned(offset)];
const store = (address, offset, value) => [...address, ...value, 0x36, 2, ...unsigned(offset)];
const infix =
  (code) =>
  (first, ...rest) => [...first, ...rest.flatMap((operand) => [...operand, code])];
const add = infix(0x6a);
const sub = infix(0x6b);
const and = infix(0x71);
const or = infix(0x72);
const xor = infix(0x73);
const shiftRight = infix(0x76);
const rotateLeft = infix(0x77);
const rotateRight = infix(0x78);
const isBelow = infix(0x49);
/** Does the work, and again as long as the condition holds. */
const repeat = (work, condition) => [0x03, VOID, ...work.flat(), ...condition, 0x0d, 0, END];

const [blocks, at, step, first, second] = [0, 1, 2, 3, 4];
const [a, b, c, d, e, f, g, h] = [5, 6, 7, 8, 9, 10, 11, 12];
const locals = 12;

const swapBytes = (local) =>
  or(and(rotateLeft(get(local), i32(8)), i32(0x00ff00ff)), and(rotateLeft(get(local), i32(24)), i32(0xff00ff00)));
const advance = (local, by) => set(local, add(get(local), i32(by)));
const sigma = (local, ...turns) => xor(...turns.map((turn) => rotateRight(get(local), i32(turn))));
const smallSigma = (local, one, other, shift) =>
  xor(rotateRight(get(local), i32(one)), rotateRight(get(local), i32(other)), shiftRight(get(local), i32(shift)));

const swapState = [
  set(step, i32(0)),
  repeat(
    [set(first, load(get(step), layout.state)), store(get(step), layout.state, swapBytes(first)), advance(step, 4)],
    isBelow(get(step), i32(32)),
  ),
].flat();

const fillSchedule = [
  set(step, i32(0)),
  repeat(
    [
      set(first, load(add(get(at), get(step)), layout.input)),
      store(get(step), layout.schedule, swapBytes(first)),
      advance(step, 4),
    ],
    isBelow(get(step), i32(64)),
  ),
  repeat(
    [
      set(first, load(get(step), layout.schedule - 60)),
      set(second, load(get(step), layout.schedule - 8)),
      store(
        get(step),
        layout.schedule,
        add(
          load(get(step), layout.schedule - 64),
          load(get(step), layout.schedule - 28),
          smallSigma(first, 7, 18, 3),
          smallSigma(second, 17, 19, 10),
        ),
      ),
      advance(step, 4),
    ],
    isBelow(get(step), i32(256)),
  ),
].flat();

const variables = [a, b, c, d, e, f, g, h];
const mix = [
  ...variables.map((variable, index) => set(variable, load(i32(0), layout.state + 4 * index))),
  set(step, i32(0)),
  repeat(
    [
      set(
        first,
        add(
          get(h),
          sigma(e, 6, 11, 25),
          xor(get(g), and(get(e), xor(get(f), get(g)))),
          load(get(step), layout.constants),
          load(get(step), layout.schedule),
        ),
      ),
      set(second, add(sigma(a, 2, 13, 22), or(and(get(a), get(b)), and(get(c), or(get(a), get(b)))))),
      ...[h, g, f].map((variable) => set(variable, get(variable - 1))),
      set(e, add(get(d), get(first))),
      ...[d, c, b].map((variable) => set(variable, get(variable - 1))),
      set(a, add(get(first), get(second))),
      advance(step, 4),
    ],
    isBelow(get(step), i32(256)),
  ),
  ...variables.map((variable, index) => {
    const offset = layout.state + 4 * index;
    return store(i32(0), offset, add(load(i32(0), offset), get(variable)));
  }),
].flat();

/** Adds blocks of 64 bytes that stand at `input`, one or more, to the state. */
const addBlocks = [
  ...swapState,
  ...repeat([fillSchedule, mix, advance(at, 64), set(blocks, sub(get(blocks), i32(1)))], get(blocks)),
  ...swapState,
  END,
];

const sized = (bytes) => [...unsigned(bytes.length), ...bytes];
const section = (id, ...items) => [id, ...sized([...unsigned(items.length), ...items.flat()])];
const named = (name, kind) => [...sized([...Buffer.from(name)]), kind, 0];
const littleEndian = (word) => [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24];
const data = (offset, bytes) => [0, ...i32(offset), END, ...sized(bytes)];

const assembled = Buffer.from(
  [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [0x60, 1, I32, 0]),
    section(3, [0]),
    section(5, [1, 1, 1]),
    section(7, named('memory', 2), named('addBlocks', 0)),
    section(10, sized([1, locals, I32, ...addBlocks])),
    section(11, data(layout.initial, [...Buffer.from(initial, 'hex'), ...constants.flatMap(littleEndian)])),
  ].flat(),
);

const text = `// Made by scripts/generate-sha256.js, which says what it is.
/** WebAssembly in base64; it exports its memory and addBlocks(count). */
export const sha256Module = '${assembled.toString('base64')}';
/** Offsets in its memory, and how many bytes of data it takes at once. */
export const layout = ${JSON.stringify(layout)} as const;
`;
const directory = resolve(__dirname, '..', 'src', 'util', 'generated');
const path = join(directory, 'sha256-module.ts');
mkdirSync(directory, { recursive: true });
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
