import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const clerk: Vendor = {
  id: 'clerk',
  name: 'Clerk',
  keys: [],
  revocation: renewedSecret('https://clerk.com/docs/reference/backend/verify-webhook'),
  webhooks: {
    headers: [],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [
      { call: 'verifyWebhook', outcome: 'throws', checksTime: true, givesPromise: true, needsModule: true },
    ],
    events: [],
    modules: ['@clerk/'],
    source: 'https://clerk.com/docs/reference/backend/verify-webhook',
  },
};
