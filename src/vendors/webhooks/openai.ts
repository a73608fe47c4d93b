import type { WebhookScheme } from './scheme.ts';

/** The same in all of its libraries. */
const tolerance = { name: 'tolerance', at: 3 };

export const openai: WebhookScheme = {
  vendor: 'openai',
  name: 'OpenAI',
  headers: [],
  commonHeaders: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'By Standard Webhooks.',
  verifiers: [
    {
      call: 'webhooks.unwrap',
      outcome: 'throws',
      checksTime: true,
      tolerance,
      givesPromise: true,
      needsModule: true,
    },
    {
      call: 'client.webhooks.verifySignature',
      outcome: 'throws',
      checksTime: true,
      tolerance,
      givesPromise: true,
      needsModule: true,
    },
  ],
  events: [],
  modules: ['openai'],
  source: 'https://platform.openai.com/docs/guides/webhooks',
};
