import type { WebhookScheme } from './scheme.ts';

export const contentful: WebhookScheme = {
  vendor: 'contentful',
  name: 'Contentful',
  headers: ['x-contentful-signature', 'x-contentful-signed-headers', 'x-contentful-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'method, path, headers, body',
  signsTime: true,
  verifiers: [{ call: 'verifyRequest', outcome: 'boolean', checksTime: true, needsModule: true }],
  events: [],
  modules: ['@contentful/node-apps-toolkit'],
  source: 'https://www.contentful.com/developers/docs/webhooks/request-verification/',
};
