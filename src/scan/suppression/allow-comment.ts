/** A comment that silences findings, or tries to. */
export interface AllowComment {
  /** Where the comment's directive stands, 1-based. */
  line: number;
  column: number;
  /** The lines it speaks for: its own, and the next when its own holds nothing else. */
  lines: number[];
  /** Ids of rules, or every rule that finds a key (the comments of other scanners name none). */
  rules: string[] | 'keys';
  reason: string | null;
  /** What is missing; such a comment silences nothing. */
  problem: string | null;
}
