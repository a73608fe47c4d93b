import type { WebhookScheme } from './scheme.ts';

export const linear: WebhookScheme = {
  vendor: 'linear',
  name: 'Linear',
  headers: ['linear-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: true,
  note: 'The time stands in the body.',
  verifiers: [{ call: 'parseData', outcome: 'throws', checksTime: false, needsModule: true }],
  events: [],
  modules: ['@linear/sdk'],
  places: [],
  addresses: 'https://linear.app/developers/webhooks',
  source: 'https://linear.app/developers/webhooks',
};
