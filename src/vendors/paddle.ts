import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const paddle: Vendor = {
  id: 'paddle',
  name: 'Paddle',
  keys: [],
  revocation: renewedSecret('https://developer.paddle.com/webhooks/signature-verification'),
  api: { hosts: ['api.paddle.com', 'vendors.paddle.com'], modules: [], takesPayments: true },
};
