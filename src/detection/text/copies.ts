/** A stretch of a text that was taken over from another, in bytes. */
export interface Copy {
  /** Where it stands in the other. */
  from: number;
  /** Where it stands now. */
  to: number;
  length: number;
}

/** What was seen in another text, and what a text has of that one. */
export interface Reuse<Seen> {
  seen: Seen;
  /** In the order in which they stand now; none overlaps another there. */
  copies: readonly Copy[];
}
