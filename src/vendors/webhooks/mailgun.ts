import type { WebhookScheme } from './scheme.ts';

export const mailgun: WebhookScheme = {
  vendor: 'mailgun',
  name: 'Mailgun',
  headers: [],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp + token',
  signsTime: true,
  note: 'All three stand in the body, and of that nothing else is signed.',
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
};
