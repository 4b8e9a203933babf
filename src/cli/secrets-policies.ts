/** What --secrets takes. */
export const secretsPolicies = ['allow', 'warn', 'deny'] as const;
