import type { WebhookScheme } from './scheme.ts';

export const telnyx: WebhookScheme = {
  vendor: 'telnyx',
  name: 'Telnyx',
  headers: ['telnyx-signature-ed25519', 'telnyx-timestamp'],
  method: 'public-key',
  algorithm: null,
  encoding: 'base64',
  signs: 'timestamp|body',
  signsTime: true,
  verifiers: [{ call: 'telnyx.webhooks.constructEvent', outcome: 'throws', checksTime: true }],
  events: [],
  modules: ['telnyx'],
  source: 'https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks',
};
