import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const workos: Vendor = {
  id: 'workos',
  name: 'WorkOS',
  keys: [],
  revocation: renewedSecret('https://workos.com/docs/events/data-syncing/webhooks'),
  webhooks: {
    headers: ['workos-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [
      { call: 'workos.webhooks.constructEvent', outcome: 'throws', checksTime: true, givesPromise: true },
    ],
    events: [],
    modules: ['@workos-inc/node', 'workos'],
    source: 'https://workos.com/docs/events/data-syncing/webhooks',
  },
};
