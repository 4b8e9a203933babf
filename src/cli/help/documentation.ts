/** Where more is written about what goes into Score files. */
export const DOCUMENTATION = 'https://docs.score.dev';
