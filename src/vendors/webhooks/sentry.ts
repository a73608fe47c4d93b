import type { WebhookScheme } from './scheme.ts';

export const sentry: WebhookScheme = {
  vendor: 'sentry',
  name: 'Sentry',
  headers: ['sentry-hook-signature', 'sentry-hook-resource', 'sentry-hook-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://docs.sentry.io/organization/integrations/integration-platform/webhooks/',
};
