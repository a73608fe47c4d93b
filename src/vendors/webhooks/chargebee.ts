import type { WebhookScheme } from './scheme.ts';

export const chargebee: WebhookScheme = {
  vendor: 'chargebee',
  name: 'Chargebee',
  headers: [],
  commonHeaders: ['authorization'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  note: 'Basic authentication, with a name and a password of your own.',
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://www.chargebee.com/docs/2.0/webhook_settings.html',
};
