/** Webhooks in: what is kept of one, and what it gives us to do. Pure. */
export { type Delivery, deliveryOf, type PullHint } from './delivery.ts';
export { jobsOf, type Self } from './jobs-of.ts';
