/** A recorded case that this program does not follow on purpose. */
interface DeliberateDifference {
  readonly name: string;
  readonly reason: string;
  /** The number of the row of docs/parity.md that tells users of it. */
  readonly parity: string;
}

export const deliberateDifferences: readonly DeliberateDifference[] = [
  {
    name: 'placeholders/not-in-command-args-image',
    reason: 'placeholders in an image are replaced, so that `image: app:${metadata.version}` is what it says',
    parity: 'R6',
  },
];

/** Why a case is not followed; undefined when it is. */
export function differenceOf(name: string): DeliberateDifference | undefined {
  return deliberateDifferences.find((difference) => difference.name === name);
}
