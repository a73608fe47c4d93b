import type { WebhookScheme } from './scheme.ts';

export const linkedin: WebhookScheme = {
  vendor: 'linkedin',
  name: 'LinkedIn',
  headers: ['x-li-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'hmacsha256= + body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/webhook-validation',
};
