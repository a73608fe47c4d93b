import type { WebhookScheme } from './scheme.ts';

export const replicate: WebhookScheme = {
  vendor: 'replicate',
  name: 'Replicate',
  headers: [],
  commonHeaders: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'By Standard Webhooks.',
  verifiers: [
    { call: 'validateWebhook', outcome: 'boolean', checksTime: false, givesPromise: true, needsModule: true },
  ],
  events: [],
  modules: ['replicate'],
  places: [],
  source: 'https://replicate.com/docs/topics/webhooks/verify-webhook',
};
