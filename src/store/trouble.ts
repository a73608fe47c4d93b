/** Told of what went wrong in the background, where no caller waits for an answer. */
export type Trouble = (what: string, error?: unknown) => void;
