/**
 * `unreachable`: no answer. `refused`: the token or its rights do not suffice. `missing`: not there, or hidden.
 * `limited`: too many requests, see `until`. `invalid`: GitHub does not take what it was sent. `broken`: GitHub fails.
 * `unknown-outcome`: a write was sent and whether it landed is not known.
 */
export type ApiProblem =
  | 'unreachable'
  | 'refused'
  | 'missing'
  | 'limited'
  | 'invalid'
  | 'broken'
  | 'unknown-outcome';

interface Circumstances {
  problem?: ApiProblem;
  status?: number;
  /** When asking again may help, in milliseconds since 1970. */
  until?: number;
  isFinal?: boolean;
}

/** The API did not give what was asked for. The message is for people and quotes nothing of the answer. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly problem: ApiProblem;
  /** GitHub's status; 0 where there was no answer. */
  readonly status: number;
  readonly until: number | null;
  /** Whether asking for anything else would end the same way: no connection, no right, no requests left. */
  readonly isFinal: boolean;

  constructor(message: string, circumstances: Circumstances = {}) {
    super(message);
    this.problem = circumstances.problem ?? 'broken';
    this.status = circumstances.status ?? 0;
    this.until = circumstances.until ?? null;
    this.isFinal = circumstances.isFinal ?? false;
  }
}
