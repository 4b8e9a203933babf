import type { DiffPaint } from '../../src/diff/render-text';

const plain = (text: string): string => text;

/** A paint without colours. */
export const plainPaint: DiffPaint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** A paint that says the colour: `<red>text</red>`. */
export const namedPaint: DiffPaint = {
  ...plainPaint,
  bold: (text) => `<b>${text}</b>`,
  red: (text) => `<red>${text}</red>`,
  green: (text) => `<green>${text}</green>`,
  yellow: (text) => `<yellow>${text}</yellow>`,
  cyan: (text) => `<cyan>${text}</cyan>`,
};
