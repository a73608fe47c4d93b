import type { WebhookScheme } from './scheme.ts';

export const netlify: WebhookScheme = {
  vendor: 'netlify',
  name: 'Netlify',
  headers: [],
  commonHeaders: ['x-webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: null,
  signs: 'hash of the body, in a JWT',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://docs.netlify.com/deploy/deploy-notifications/',
};
