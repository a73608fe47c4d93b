import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const svix: Vendor = {
  id: 'svix',
  name: 'Svix and Standard Webhooks',
  keys: [],
  revocation: renewedSecret('https://docs.svix.com/receiving/verifying-payloads/how'),
  webhooks: {
    headers: ['svix-id', 'svix-timestamp', 'svix-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [
      { call: 'Webhook.verify', outcome: 'throws', checksTime: true, needsModule: true },
      { call: 'wh.verify', outcome: 'throws', checksTime: true, needsModule: true },
      { call: 'webhook.verify', outcome: 'error', checksTime: true, needsModule: true },
      { call: 'wh.verify', outcome: 'error', checksTime: true, needsModule: true },
    ],
    events: [],
    modules: ['svix', 'standardwebhooks', 'standard-webhooks'],
    source: 'https://docs.svix.com/receiving/verifying-payloads/how',
  },
};
