import type { WebhookScheme } from './scheme.ts';

export const calcom: WebhookScheme = {
  vendor: 'calcom',
  name: 'Cal.com',
  headers: ['x-cal-signature-256'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: ['calcom', 'cal-com'],
  source: 'https://cal.com/docs/developing/guides/automation/webhooks',
};
