import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const razorpay: Vendor = {
  id: 'razorpay',
  name: 'Razorpay',
  keys: [],
  revocation: renewedSecret('https://razorpay.com/docs/webhooks/validate-test/'),
  webhooks: {
    headers: ['x-razorpay-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [
      { call: 'validateWebhookSignature', outcome: 'boolean', checksTime: false, needsModule: true },
      {
        call: 'utils.VerifyWebhookSignature',
        outcome: 'boolean',
        checksTime: false,
        needsModule: true,
        isGo: true,
      },
      { call: 'utility.verifyWebhookSignature', outcome: 'throws', checksTime: false },
    ],
    events: [],
    modules: ['razorpay'],
    source: 'https://razorpay.com/docs/webhooks/validate-test/',
  },
  api: { hosts: ['api.razorpay.com'], modules: [], takesPayments: true },
};
