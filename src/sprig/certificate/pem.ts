import { decodeBase64 } from '../base64';

/** A block of PEM text. */
export interface PemBlock {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The first block in a text, whatever stands around it; undefined when there is none. */
export function decodePem(text: string): PemBlock | undefined {
  let open: { readonly type: string; readonly from: number } | undefined;
  for (const match of text.matchAll(/^-----(BEGIN|END) ([^\n]*?)-----[ \t\r]*$/gm)) {
    const [line, edge, type = ''] = match;
    if (edge === 'BEGIN') {
      open = { type, from: match.index + line.length };
    } else if (open?.type === type) {
      const bytes = decodeBody(text.slice(open.from, match.index));
      if (bytes !== undefined) return { type, bytes };
      open = undefined;
    }
  }
  return undefined;
}

function decodeBody(text: string): Uint8Array | undefined {
  // Headers such as Proc-Type come first and end with an empty line.
  const lines = text.split('\n').filter((line) => !line.includes(':'));
  const bytes = decodeBase64(lines.join('').replace(/[ \t\r]/g, ''));
  return 'badByte' in bytes ? undefined : bytes;
}

/** The text of a block, in lines of 64 characters. */
export function encodePem({ type, bytes }: PemBlock): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${type}-----\n${lines.map((line) => `${line}\n`).join('')}-----END ${type}-----\n`;
}
