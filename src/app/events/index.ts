/** Webhooks in: what is kept of one, and what it gives us to do. */
export type { Self } from './jobs-of.ts';
export { takeWebhooks } from './take.ts';
