import type { WebhookScheme } from './scheme.ts';

export const mailchimp: WebhookScheme = {
  vendor: 'mailchimp',
  name: 'Mailchimp Transactional (Mandrill)',
  headers: ['x-mandrill-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'base64',
  signs: 'address + sorted parameters',
  signsTime: false,
  note: 'Webhooks of its marketing audiences are not signed: a secret stands in their address.',
  verifiers: [],
  events: [],
  modules: [],
  places: ['mailchimp', 'mandrill'],
  source: 'https://mailchimp.com/developer/transactional/guides/track-respond-activity-webhooks/',
};
