/** A block of PEM text. */
export interface PemBlock {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The first block in a text, whatever stands around it; undefined when there is none. */
export function decodePem(text: string): PemBlock | undefined {
  const begin = /(?:^|\n)-----BEGIN ([^\n]*?)-----[ \t\r]*\n/g;
  for (const match of text.matchAll(begin)) {
    const type = match[1] ?? '';
    const from = match.index + match[0].length;
    const end = text.indexOf(`-----END ${type}-----`, from);
    if (end < 0) continue;
    const lines = text.slice(from, end).split('\n');
    // Headers such as Proc-Type come first and end with an empty line.
    const body = lines
      .filter((line) => !line.includes(':'))
      .join('')
      .replace(/[ \t\r]/g, '');
    if (/^[A-Za-z0-9+/]*={0,2}$/.test(body) && body.length % 4 === 0)
      return { type, bytes: Buffer.from(body, 'base64') };
  }
  return undefined;
}

/** The text of a block, in lines of 64 characters. */
export function encodePem({ type, bytes }: PemBlock): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${type}-----\n${lines.map((line) => `${line}\n`).join('')}-----END ${type}-----\n`;
}
