/** How a difference can be written. */
export const diffFormats = ['text', 'markdown', 'json'] as const;
