import type { WebhookScheme } from './scheme.ts';

export const knock: WebhookScheme = {
  vendor: 'knock',
  name: 'Knock',
  headers: ['x-knock-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 't.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://docs.knock.app/developer-tools/outbound-webhooks/overview',
};
