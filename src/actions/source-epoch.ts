import { userError } from '../errors/user-error';
import type { Host } from '../host/host';

const VARIABLE = 'SOURCE_DATE_EPOCH';

/** The last second of the year 9999, after which dates have no agreed text. */
const LAST = 253_402_300_799n;
const NANOSECONDS = 1_000_000_000n;

/** Does the environment say which time it is to be? */
export function hasSourceEpoch({ environment }: Pick<Host, 'environment'>): boolean {
  return Boolean(environment.get(VARIABLE));
}

/**
 * A host whose clock stands at `SOURCE_DATE_EPOCH`, in UTC as its specification has it; the given host where that is not set. A
 * value that is no time is an error.
 */
export function withSourceEpoch(host: Host): Host {
  const text = host.environment.get(VARIABLE);
  if (!text) return host;
  const seconds = /^[0-9]{1,12}$/.test(text) ? BigInt(text) : undefined;
  if (seconds === undefined || seconds > LAST) {
    const shown = JSON.stringify(text);
    const message = `${VARIABLE} must be whole seconds since 1970-01-01T00:00:00Z, as "git log -1 --format=%ct" gives them, but is ${shown}`;
    throw userError('source-epoch', message);
  }
  const now = seconds * NANOSECONDS;
  return { ...host, clock: { now: () => now, zone: 'UTC', isFixed: true } };
}
