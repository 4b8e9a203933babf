import type { Clock } from '../host/host';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
const SECOND = 1_000_000_000n;

/** The time at which what the system counts in nanoseconds was zero. */
let start = 0n;

/** The system's clock, to the nanosecond: two looks at it are two times, as they are in Go. And its time zone. */
export const nodeClock: Clock = {
  now() {
    const passed = process.hrtime.bigint();
    const now = BigInt(Date.now()) * NANOSECONDS_PER_MILLISECOND;
    const drift = now - start - passed;
    // The clock may be set, and the count stands still while the system sleeps.
    if (drift > SECOND || drift < -SECOND) start = now - passed;
    return start + passed;
  },
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};
