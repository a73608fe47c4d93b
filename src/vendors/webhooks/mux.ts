import type { WebhookScheme } from './scheme.ts';

export const mux: WebhookScheme = {
  vendor: 'mux',
  name: 'Mux',
  headers: ['mux-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [
    { call: 'Webhooks.verifyHeader', outcome: 'throws', checksTime: true, needsModule: true },
    { call: 'webhooks.verifySignature', outcome: 'throws', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['@mux/mux-node', 'mux_ruby'],
  places: [],
  source: 'https://docs.mux.com/core/verify-webhook-signatures',
};
