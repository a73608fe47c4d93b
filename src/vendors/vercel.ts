import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const vercel: Vendor = {
  id: 'vercel',
  name: 'Vercel',
  keys: [],
  revocation: renewedSecret('https://trigger.dev/docs/webhooks/providers/vercel'),
  webhooks: {
    headers: ['x-vercel-signature'],
    method: 'hmac',
    algorithm: 'sha1',
    signsTime: false,
    verifiers: [],
    events: [],
    modules: [],
    source: 'https://trigger.dev/docs/webhooks/providers/vercel',
  },
};
