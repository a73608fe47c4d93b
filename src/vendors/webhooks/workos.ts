import type { WebhookScheme } from './scheme.ts';

export const workos: WebhookScheme = {
  vendor: 'workos',
  name: 'WorkOS',
  headers: ['workos-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp.body',
  signsTime: true,
  verifiers: [
    { call: 'workos.webhooks.constructEvent', outcome: 'throws', checksTime: true, givesPromise: true },
    { call: 'webhooks.verifyEvent', outcome: 'throws', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['@workos-inc/node', 'workos'],
  addresses: 'https://workos.com/docs/events/data-syncing/webhooks',
  source: 'https://workos.com/docs/events/data-syncing/webhooks',
};
