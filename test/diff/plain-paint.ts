import type { Paint } from '../../src/util/paint';

const plain = (text: string): string => text;

/** A paint without colours. */
export const plainPaint: Paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** A paint that says the colour: `<red>text</red>`. */
export const namedPaint: Paint = {
  ...plainPaint,
  bold: (text) => `<b>${text}</b>`,
  red: (text) => `<red>${text}</red>`,
  green: (text) => `<green>${text}</green>`,
  yellow: (text) => `<yellow>${text}</yellow>`,
  cyan: (text) => `<cyan>${text}</cyan>`,
};
