import { userError } from '../errors/user-error';

/** How far the body of an answer has come: bytes that are there, and how many there will be where that is known. */
export interface Transfer {
  received: number;
  total: number | undefined;
}

/** Reads the body of an answer, as long as it keeps to the limit, and notes how far it has come. */
export async function readBody(
  response: Response,
  limit: number,
  shown: string,
  transfer: Transfer,
): Promise<Uint8Array> {
  const tooLarge = () => userError('too-large', `${shown} is larger than the limit of ${limit} bytes`);
  transfer.total = announcedSize(response);
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    if (Math.max(transfer.total ?? 0, transfer.received) > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    transfer.received += value.length;
    chunks.push(value);
  }
}

/** What the server says that the body has; of one that is packed on the way, nothing is known before. */
function announcedSize({ headers }: Response): number | undefined {
  const size = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || !Number.isSafeInteger(size) ? undefined : size;
}
