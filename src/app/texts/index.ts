/** Texts that people write at GitHub: reading one wherever it stands, and taking keys out of it. */
export { hideKeys } from './hide-keys.ts';
export { readWritten } from './read-written.ts';
export type { Written } from './written.ts';
