/** The API did not give what was asked for. The message is for people and quotes nothing of the answer. */
export class ApiError extends Error {
  override name = 'ApiError';
  /** Whether asking for anything else would end the same way: no connection, no right, no requests left. */
  readonly isFinal: boolean;

  constructor(message: string, { isFinal = false } = {}) {
    super(message);
    this.isFinal = isFinal;
  }
}
