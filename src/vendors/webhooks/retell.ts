import type { WebhookScheme } from './scheme.ts';

export const retell: WebhookScheme = {
  vendor: 'retell',
  name: 'Retell AI',
  headers: ['x-retell-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body + timestamp',
  signsTime: true,
  verifiers: [{ call: 'Retell.verify', outcome: 'boolean', checksTime: true, needsModule: true }],
  events: [],
  modules: ['retell-sdk', 'from retell'],
  source: 'https://docs.retellai.com/features/secure-webhook',
};
