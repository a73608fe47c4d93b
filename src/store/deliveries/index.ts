/** Webhooks in: each is recorded once, together with the work it leads to. */
export { type Deliveries, openDeliveries } from './deliveries.ts';
export type { Delivery } from './delivery.ts';
