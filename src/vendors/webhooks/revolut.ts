import type { WebhookScheme } from './scheme.ts';

export const revolut: WebhookScheme = {
  vendor: 'revolut',
  name: 'Revolut',
  headers: ['revolut-signature', 'revolut-request-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'v1.timestamp.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://developer.revolut.com/docs/guides/merchant/monitor-and-observe/webhooks/using-webhooks',
  source:
    'https://developer.revolut.com/docs/guides/merchant/monitor-and-observe/webhooks/verify-the-payload-signature',
};
