import type { WebhookScheme } from './scheme.ts';

export const fusionauth: WebhookScheme = {
  vendor: 'fusionauth',
  name: 'FusionAuth',
  headers: ['x-fusionauth-signature-jwt'],
  method: 'public-key',
  algorithm: null,
  encoding: 'base64',
  signs: 'hash of the body, in a JWT',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://fusionauth.io/docs/extend/events-and-webhooks/signing',
};
