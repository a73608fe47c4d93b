/** A check that is believed without having been seen. */
export const unseenCheck = {
  by: 'unseen',
  vendor: null,
  secret: null,
  body: 'unknown',
  comparison: 'inside',
  algorithm: null,
  isPlainHash: false,
  freshness: 'unknown',
} as const;
