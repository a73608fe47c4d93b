import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const paddle: Vendor = {
  id: 'paddle',
  name: 'Paddle',
  keys: [],
  revocation: renewedSecret('https://developer.paddle.com/webhooks/signature-verification'),
  webhooks: {
    headers: ['paddle-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [
      {
        call: 'webhooks.unmarshal',
        outcome: 'throws',
        checksTime: true,
        needsModule: true,
        givesPromise: true,
      },
    ],
    events: [],
    modules: ['@paddle/paddle-node-sdk'],
    source: 'https://developer.paddle.com/webhooks/signature-verification',
  },
  api: { hosts: ['api.paddle.com', 'vendors.paddle.com'], modules: [], takesPayments: true },
};
