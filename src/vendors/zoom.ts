import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const zoom: Vendor = {
  id: 'zoom',
  name: 'Zoom',
  keys: [],
  revocation: renewedSecret('https://developers.zoom.us/docs/api/webhooks'),
  webhooks: {
    headers: ['x-zm-signature', 'x-zm-request-timestamp'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [],
    events: [],
    modules: [],
    source: 'https://developers.zoom.us/docs/api/webhooks',
  },
};
