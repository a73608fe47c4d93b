import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const paypal: Vendor = {
  id: 'paypal',
  name: 'PayPal',
  keys: [],
  revocation: renewedSecret('https://developer.paypal.com/api/webhooks/v1/verify-webhook-signature-post'),
  api: {
    hosts: ['api.paypal.com', 'api-m.paypal.com', 'api.sandbox.paypal.com', 'api-m.sandbox.paypal.com'],
    modules: ['braintree', 'paypalrestsdk', 'paypalcheckoutsdk', 'paypalhttp'],
    takesPayments: true,
  },
};
