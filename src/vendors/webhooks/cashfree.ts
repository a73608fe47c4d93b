import type { WebhookScheme } from './scheme.ts';

export const cashfree: WebhookScheme = {
  vendor: 'cashfree',
  name: 'Cashfree',
  headers: [],
  commonHeaders: ['x-webhook-signature', 'x-webhook-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'timestamp + body',
  signsTime: true,
  verifiers: [{ call: 'PGVerifyWebhookSignature', outcome: 'throws', checksTime: false, needsModule: true }],
  events: [],
  modules: ['cashfree-pg', 'cashfree_pg'],
  source: 'https://www.cashfree.com/docs/api-reference/payments/latest/payments/webhooks',
};
