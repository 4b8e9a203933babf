const BLOCK = 64;
const LENGTH_BYTES = 8;

/** Blocks that a process hashes here: for more node:crypto is worth the time that loading it takes, some hundred blocks' worth. */
let blocksLeft = 96;

/** SHA-256 of a text in UTF-8, or of bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  const bytes = bytesOf(data);
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK);
  blocksLeft -= blocks;
  if (blocksLeft >= 0) return hashHere(bytes, blocks);
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest();
}

/** FIPS 180-4. */
export function hashHere(bytes: Uint8Array, blocks: number): Buffer {
  const padded = Buffer.alloc(blocks * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  padded.writeUInt32BE(bytes.length * 8, padded.length - 4);
  const state = new Int32Array(initialState);
  for (let at = 0; at < padded.length; at += BLOCK) addBlock(state, padded, at);
  const digest = Buffer.alloc(state.byteLength);
  for (let index = 0; index < state.length; index++) digest.writeInt32BE(state[index] as number, index * 4);
  return digest;
}

/** HMAC with SHA-256 (RFC 2104), of texts in UTF-8 or of bytes. */
export function hmacSha256(key: string | Uint8Array, data: string | Uint8Array): Buffer {
  const block = Buffer.alloc(BLOCK);
  const given = bytesOf(key);
  block.set(given.length > BLOCK ? sha256(given) : given);
  const inner = sha256(Buffer.concat([block.map((byte) => byte ^ 0x36), bytesOf(data)]));
  return sha256(Buffer.concat([block.map((byte) => byte ^ 0x5c), inner]));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data) : data;
}

/** The tables of FIPS 180-4: fractions of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const initialState = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
const schedule = new Int32Array(constants.length);
const work = new Int32Array(initialState.length);

function addBlock(state: Int32Array, bytes: Uint8Array, from: number): void {
  fillSchedule(bytes, from);
  work.set(state);
  mixBlock();
  for (let i = 0; i < work.length; i++) state[i] = (state[i] as number) + (work[i] as number);
}

/** The 64 rounds, on local variables: a loop over an array would take three times as long. */
function mixBlock(): void {
  let a = work[0] as number;
  let b = work[1] as number;
  let c = work[2] as number;
  let d = work[3] as number;
  let e = work[4] as number;
  let f = work[5] as number;
  let g = work[6] as number;
  let h = work[7] as number;
  for (let i = 0; i < 64; i++) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + sum1 + (g ^ (e & (f ^ g))) + (constants[i] as number) + (schedule[i] as number)) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (sum0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  work.set([a, b, c, d, e, f, g, h]);
}

function fillSchedule(bytes: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4) {
    schedule[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const near = schedule[i - 2] as number;
    const far = schedule[i - 15] as number;
    const mixedNear = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    const mixedFar = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    schedule[i] = mixedNear + (schedule[i - 7] as number) + mixedFar + (schedule[i - 16] as number);
  }
}
