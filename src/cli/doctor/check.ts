/** One thing that was looked at. */
export interface Check {
  state: 'good' | 'notice' | 'problem';
  what: string;
  /** What to do about it. */
  next?: string;
}
