import type { Clock } from '../host/host';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** The system's clock and time zone. */
export const nodeClock: Clock = {
  now: () => BigInt(Date.now()) * NANOSECONDS_PER_MILLISECOND,
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};
