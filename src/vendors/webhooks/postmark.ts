import type { WebhookScheme } from './scheme.ts';

export const postmark: WebhookScheme = {
  vendor: 'postmark',
  name: 'Postmark',
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
  addresses: 'https://postmarkapp.com/support/article/800-ips-for-firewalls',
  source: 'https://postmarkapp.com/developer/webhooks/webhooks-overview',
};
