import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const paypal: Vendor = {
  id: 'paypal',
  name: 'PayPal',
  keys: [],
  revocation: renewedSecret('https://developer.paypal.com/api/webhooks/v1/verify-webhook-signature-post'),
  webhooks: {
    headers: [
      'paypal-transmission-id',
      'paypal-transmission-sig',
      'paypal-transmission-time',
      'paypal-cert-url',
      'paypal-auth-algo',
    ],
    method: 'public-key',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [],
    events: [],
    modules: ['paypal'],
    source: 'https://developer.paypal.com/api/webhooks/v1/verify-webhook-signature-post',
  },
  api: {
    hosts: ['api.paypal.com', 'api-m.paypal.com', 'api.sandbox.paypal.com', 'api-m.sandbox.paypal.com'],
    modules: ['braintree', 'paypalrestsdk', 'paypalcheckoutsdk', 'paypalhttp'],
    takesPayments: true,
  },
};
