import type { WebhookScheme } from './scheme.ts';

export const razorpay: WebhookScheme = {
  vendor: 'razorpay',
  name: 'Razorpay',
  headers: ['x-razorpay-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
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
  addresses: 'https://razorpay.com/docs/security/whitelists',
  source: 'https://razorpay.com/docs/webhooks/validate-test/',
};
