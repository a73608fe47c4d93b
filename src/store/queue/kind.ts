/** How jobs of one kind are dealt with. */
export interface Kind {
  /**
   * `latest`: the job reads the present state, so of those with one key one runs and at most one waits; what is sent
   * while one waits is that one. `each`: every job is run, those of one key one after the other.
   */
  policy: 'latest' | 'each';
  /** How many run at once in this process. */
  concurrency: number;
  /** Seconds after which a run is given up and counts as failed. */
  timeout: number;
  /** How often a job that fails is run again; the first time after `delay` seconds, then twice that, up to `longest`. */
  retry: { limit: number; delay: number; longest: number };
}
