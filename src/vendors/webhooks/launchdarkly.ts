import type { WebhookScheme } from './scheme.ts';

export const launchdarkly: WebhookScheme = {
  vendor: 'launchdarkly',
  name: 'LaunchDarkly',
  headers: ['x-ld-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://launchdarkly.com/docs/home/infrastructure/webhooks',
};
