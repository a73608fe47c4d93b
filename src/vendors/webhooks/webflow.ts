import type { WebhookScheme } from './scheme.ts';

export const webflow: WebhookScheme = {
  vendor: 'webflow',
  name: 'Webflow',
  headers: ['x-webflow-signature', 'x-webflow-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp:body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.webflow.com/data/docs/working-with-webhooks#validating-request-signatures',
};
