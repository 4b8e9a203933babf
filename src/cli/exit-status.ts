export const SUCCESS = 0;
/** What was compared differs: neither success nor an error. */
export const DIFFERENT = 2;
