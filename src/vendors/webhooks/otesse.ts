import type { WebhookScheme } from './scheme.ts';

export const otesse: WebhookScheme = {
  vendor: 'otesse',
  name: 'Otesse',
  headers: ['x-otesse-signature', 'x-otesse-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp.body',
  signsTime: true,
  note: "Not published yet: header, algorithm and signed time are assumptions until a team's config says otherwise. Its guidance asks for an allowlist of addresses.",
  verifiers: [{ call: 'verifyOtesse', outcome: 'boolean', checksTime: true }],
  events: [],
  modules: ['otesse'],
  addresses: 'https://docs.otesse.com/security',
  source: 'https://docs.otesse.com/security',
};
