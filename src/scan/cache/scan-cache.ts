/**
 * Keeps what could be worked out anew: JSON by key, true for ever. Nothing secret goes in: a finding is in its redacted form.
 */
export interface ScanCache {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  put(entries: ReadonlyMap<string, unknown>): Promise<void>;
}

/** Keeps nothing. */
export const noCache: ScanCache = { get: async () => new Map(), put: async () => undefined };
