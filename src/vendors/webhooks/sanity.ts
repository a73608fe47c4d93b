import type { WebhookScheme } from './scheme.ts';

export const sanity: WebhookScheme = {
  vendor: 'sanity',
  name: 'Sanity',
  headers: ['sanity-webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 't.body',
  signsTime: true,
  verifiers: [
    { call: 'isValidSignature', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'assertValidSignature', outcome: 'throws', checksTime: false, needsModule: true },
    { call: 'isValidRequest', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'assertValidRequest', outcome: 'throws', checksTime: false, needsModule: true },
    { call: 'requireSignedRequest', outcome: 'middleware', checksTime: false, needsModule: true },
  ],
  events: [],
  modules: ['@sanity/webhook'],
  source: 'https://github.com/sanity-io/webhook-toolkit',
};
