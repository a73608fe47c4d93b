import type { WebhookScheme } from './scheme.ts';

export const vercel: WebhookScheme = {
  vendor: 'vercel',
  name: 'Vercel',
  headers: ['x-vercel-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  note: 'It signs with SHA-1 and offers nothing else.',
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://vercel.com/docs/webhooks/webhooks-api#securing-webhooks',
};
