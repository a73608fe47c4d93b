import type { WebhookScheme } from './scheme.ts';

export const elevenlabs: WebhookScheme = {
  vendor: 'elevenlabs',
  name: 'ElevenLabs',
  headers: ['elevenlabs-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [{ call: 'elevenlabs.webhooks.constructEvent', outcome: 'throws', checksTime: true }],
  events: [],
  modules: ['@elevenlabs/'],
  source: 'https://elevenlabs.io/docs/overview/administration/webhooks',
};
