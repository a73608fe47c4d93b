/** What the buttons of our check runs are known by: 20 characters at most. */
export const buttons = { rescan: 'rescan', revoked: 'revoked' } as const;
