import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const linear: Vendor = {
  id: 'linear',
  name: 'Linear',
  keys: [],
  revocation: renewedSecret('https://linear.app/developers/sdk-webhooks'),
  webhooks: {
    headers: ['linear-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [],
    events: [],
    modules: ['@linear/sdk'],
    source: 'https://linear.app/developers/sdk-webhooks',
  },
};
