import type { Hash } from 'node:crypto';
import { type HashEngine, loadHashEngine } from './hash-engine';

const BLOCK = 64;
/** Less than this many bytes the engine always hashes itself: a hash of node:crypto costs as much to make. */
const SMALL = 2 ** 12;
/** Bytes of larger data that the engine hashes in a process; with more it pays to load node:crypto, which is quicker then. */
let largeBytesLeft = 2 ** 16;
/** Parts of more bytes than this are not put together: that takes as long as to hash them. */
const LARGE = 2 ** 16;

/** SHA-256 of a text in UTF-8, or of bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  if (data.length > SMALL) largeBytesLeft -= data.length;
  const engine = data.length > SMALL && largeBytesLeft < 0 ? undefined : findEngine();
  return engine === undefined ? hashElsewhere(bytesOf(data)) : engine.hash(data);
}

/** SHA-256 of the bytes of all parts behind each other. */
export function sha256OfParts(parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  if (length <= LARGE) return sha256(Buffer.concat(parts, length));
  const hash = bun === undefined ? newHash() : new bun.SHA256();
  for (const part of parts) hash.update(part);
  return Buffer.from(hash.digest());
}

/** Says how many bytes will be hashed in all: where it pays, node:crypto is loaded before the first of them and not amid them. */
export function prepareToHash(length: number): void {
  if (length > largeBytesLeft) largeBytesLeft = 0;
}

/** HMAC with SHA-256 (RFC 2104) under a key, of texts in UTF-8 or of bytes. What the key alone decides is made once. */
export function createHmacSha256(key: string | Uint8Array): (data: string | Uint8Array) => Buffer {
  if (bun !== undefined) {
    const keyed = new bun.CryptoHasher('sha256', key);
    return (data) => keyed.copy().update(data).digest();
  }
  const block = Buffer.alloc(BLOCK);
  const given = bytesOf(key);
  block.set(given.length > BLOCK ? sha256(given) : given);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  const engine = findEngine();
  if (engine === undefined) {
    return (data) => hashElsewhere(Buffer.concat([outer, hashElsewhere(Buffer.concat([inner, bytesOf(data)]))]));
  }
  const [afterInner, afterOuter] = [engine.stateAfter(inner), engine.stateAfter(outer)];
  return (data) => engine.hashTwice(afterInner, afterOuter, data);
}

/** bun's own hash is there from the start. */
interface Bun {
  readonly SHA256: {
    new (): { update(bytes: Uint8Array): unknown; digest(): Uint8Array };
    hash(bytes: Uint8Array): Uint8Array;
  };
  /** With a key, an HMAC. */
  readonly CryptoHasher: new (
    algorithm: 'sha256',
    key: string | Uint8Array,
  ) => KeyedHash;
}

interface KeyedHash {
  copy(): KeyedHash;
  update(data: string | Uint8Array): KeyedHash;
  digest(): Buffer;
}

const bun = (globalThis as { readonly Bun?: Bun }).Bun;

let engine: { readonly found: HashEngine | undefined } | undefined;

function findEngine(): HashEngine | undefined {
  engine ??= { found: bun === undefined ? loadHashEngine() : undefined };
  return engine.found;
}

function hashElsewhere(bytes: Uint8Array): Buffer {
  if (bun !== undefined) return Buffer.from(bun.SHA256.hash(bytes));
  return newHash().update(bytes).digest();
}

function newHash(): Hash {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256');
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data) : data;
}
