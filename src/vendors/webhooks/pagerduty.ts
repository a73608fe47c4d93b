import type { WebhookScheme } from './scheme.ts';

export const pagerduty: WebhookScheme = {
  vendor: 'pagerduty',
  name: 'PagerDuty',
  headers: ['x-pagerduty-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://developer.pagerduty.com/docs/webhook-ips',
  source: 'https://developer.pagerduty.com/docs/verifying-webhook-signatures',
};
