import type { ApiError } from '../api-error.ts';

/** Closed while GitHub takes no requests: whoever asks on in the meantime is kept out for longer. */
export class Gate {
  readonly #closed = new Map<string, ApiError>();

  /** @param what for what it takes no requests: REST and GraphQL are counted apart. Undefined: for all */
  close(error: ApiError, what = 'all'): void {
    const until = this.#closed.get(what)?.until ?? 0;
    if ((error.until ?? 0) > until) this.#closed.set(what, error);
  }

  /** Why it is closed, and until when. */
  isClosed(what: string, now: number): ApiError | null {
    for (const name of ['all', what]) {
      const error = this.#closed.get(name);
      if (error && error.until! > now) return error;
    }
    return null;
  }

  /** The wait for it is over. */
  open(waitedFor: ApiError): void {
    for (const [what, error] of this.#closed) if (error === waitedFor) this.#closed.delete(what);
  }
}
