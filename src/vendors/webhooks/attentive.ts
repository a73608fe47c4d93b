import type { WebhookScheme } from './scheme.ts';

export const attentive: WebhookScheme = {
  vendor: 'attentive',
  name: 'Attentive',
  headers: ['x-attentive-hmac-sha256'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://docs.attentive.com/docs/webhook-authentication/',
};
