import type { WebhookScheme } from './scheme.ts';

export const polar: WebhookScheme = {
  vendor: 'polar',
  name: 'Polar',
  headers: [],
  commonHeaders: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'By Standard Webhooks.',
  verifiers: [{ call: 'validateEvent', outcome: 'throws', checksTime: true, needsModule: true }],
  events: [],
  modules: ['@polar-sh/', 'polar_sdk'],
  places: [],
  source: 'https://polar.sh/docs/integrate/webhooks/delivery',
};
