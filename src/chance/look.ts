/** What differs from one run to the next: dice, keys (with certificates and salts), the time, the local time zone. */
export type LookKind = 'draw' | 'key' | 'clock' | 'zone';

/** A template's look at something that differs from one run to the next. */
export interface Look {
  readonly kind: LookKind;
  /** The function that looked; empty for the zone, which dates of the data look at, too. */
  readonly by: string;
  /** What was being rendered. */
  readonly stage: string;
}
