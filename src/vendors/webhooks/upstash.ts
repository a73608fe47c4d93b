import type { WebhookScheme } from './scheme.ts';

export const upstash: WebhookScheme = {
  vendor: 'upstash',
  name: 'Upstash QStash',
  headers: ['upstash-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: null,
  signs: 'hash of the body, in a JWT',
  signsTime: true,
  verifiers: [
    { call: 'receiver.verify', outcome: 'throws', checksTime: true, givesPromise: true, needsModule: true },
    { call: 'verifySignatureAppRouter', outcome: 'middleware', checksTime: true },
    { call: 'verifySignatureEdge', outcome: 'middleware', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['@upstash/qstash', 'qstash'],
  source: 'https://upstash.com/docs/qstash/howto/signature',
};
