import type { WebhookScheme } from './scheme.ts';

export const courier: WebhookScheme = {
  vendor: 'courier',
  name: 'Courier',
  headers: ['courier-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://www.courier.com/docs/platform/workspaces/outbound-webhooks',
};
