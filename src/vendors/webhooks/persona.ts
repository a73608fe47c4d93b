import type { WebhookScheme } from './scheme.ts';

export const persona: WebhookScheme = {
  vendor: 'persona',
  name: 'Persona',
  headers: ['persona-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: ['withpersona'],
  source: 'https://docs.withpersona.com/webhooks-best-practices#checking-signatures',
};
