import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const razorpay: Vendor = {
  id: 'razorpay',
  name: 'Razorpay',
  keys: [],
  revocation: renewedSecret('https://razorpay.com/docs/webhooks/validate-test/'),
  api: { hosts: ['api.razorpay.com'], modules: [], takesPayments: true },
};
