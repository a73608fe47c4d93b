import type { WebhookScheme } from './scheme.ts';

export const calendly: WebhookScheme = {
  vendor: 'calendly',
  name: 'Calendly',
  headers: ['calendly-webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [],
  events: ['invitee.created', 'invitee.canceled'],
  modules: [],
  source: 'https://developer.calendly.com/api-docs/ZG9jOjQ2NDA2NA-webhook-signatures',
};
