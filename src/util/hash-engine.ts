import { layout, sha256Module } from './generated/sha256-module';

/** SHA-256 (FIPS 180-4) that needs neither node:crypto, which takes 3 to 5 ms to load, nor time to get warm. */
export interface HashEngine {
  /** The state after a first block of 64 bytes. States are opaque. */
  stateAfter(block: Uint8Array): Uint8Array;
  /** The hash of a text in UTF-8, or of bytes. */
  hash(data: string | Uint8Array): Buffer;
  /** The same of what is hashed behind one block and then once more behind another, given the states after these: HMAC. */
  hashTwice(inner: Uint8Array, outer: Uint8Array, data: string | Uint8Array): Buffer;
}

/** What the module exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  addBlocks(count: number): void;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const BLOCK = 64;
const LENGTH_BYTES = 8;
const DIGEST = 32;
/** Of one character of a text, in UTF-8. */
const MOST_BYTES = 3;

/** Starts the engine; undefined where the process may have no WebAssembly, or no memory for it. */
export function loadHashEngine(): HashEngine | undefined {
  try {
    const module = new WebAssembly.Module(Buffer.from(sha256Module, 'base64'));
    return makeEngine(new WebAssembly.Instance(module).exports as Exports);
  } catch {
    return undefined;
  }
}

function makeEngine({ memory, addBlocks }: Exports): HashEngine {
  const bytes = new Uint8Array(memory.buffer);
  const writer = Buffer.from(memory.buffer);
  const { state, initial, input } = layout;
  /** Adds data and what ends it to the state, which `before` bytes have led to. */
  const finish = (before: number, data: string | Uint8Array): void => {
    const { last, length } = takeIn(data, writer, addBlocks);
    addBlocks(pad(bytes, last, before + length));
  };
  const digest = (): Buffer => Buffer.from(memory.buffer.slice(state, state + DIGEST));
  return {
    stateAfter: (block) => {
      bytes.copyWithin(state, initial, initial + DIGEST);
      bytes.set(block, input);
      addBlocks(1);
      return bytes.slice(state, state + DIGEST);
    },
    hash: (data) => {
      bytes.copyWithin(state, initial, initial + DIGEST);
      finish(0, data);
      return digest();
    },
    hashTwice: (inner, outer, data) => {
      bytes.set(inner, state);
      finish(BLOCK, data);
      bytes.copyWithin(input, state, state + DIGEST);
      bytes.set(outer, state);
      addBlocks(pad(bytes, DIGEST, BLOCK + DIGEST));
      return digest();
    },
  };
}

/** Puts data where the engine reads it; of what does not fit there all but the last bytes are added. */
function takeIn(
  data: string | Uint8Array,
  bytes: Buffer,
  addBlocks: Exports['addBlocks'],
): { readonly last: number; readonly length: number } {
  const { input, capacity } = layout;
  if (typeof data === 'string' && data.length * MOST_BYTES <= capacity) {
    const length = bytes.write(data, input);
    return { last: length, length };
  }
  const all = typeof data === 'string' ? Buffer.from(data) : data;
  let at = 0;
  for (; all.length - at > capacity; at += capacity) {
    bytes.set(all.subarray(at, at + capacity), input);
    addBlocks(capacity / BLOCK);
  }
  bytes.set(all.subarray(at), input);
  return { last: all.length - at, length: all.length };
}

/** Pads the last bytes to whole blocks and says how many all are; gives how many blocks there are. */
function pad(bytes: Uint8Array, last: number, length: number): number {
  const blocks = Math.floor((last + LENGTH_BYTES) / BLOCK) + 1;
  const end = layout.input + blocks * BLOCK;
  bytes.fill(0, layout.input + last, end);
  bytes[layout.input + last] = 0x80;
  // The number of bits, in as many bytes as it takes; what is beyond a byte is cut off as it is stored.
  let at = end - 1;
  bytes[at] = length << 3;
  for (let rest = Math.floor(length / 32); rest > 0; rest = Math.floor(rest / 256)) bytes[--at] = rest;
  return blocks;
}
