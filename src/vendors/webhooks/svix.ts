import type { WebhookScheme } from './scheme.ts';

export const svix: WebhookScheme = {
  vendor: 'svix',
  name: 'Svix and Standard Webhooks',
  headers: ['svix-id', 'svix-timestamp', 'svix-signature'],
  commonHeaders: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  verifiers: [
    { call: 'Webhook.verify', outcome: 'throws', checksTime: true, needsModule: true },
    { call: 'wh.verify', outcome: 'throws', checksTime: true, needsModule: true },
    { call: 'webhook.verify', outcome: 'error', checksTime: true, needsModule: true },
    { call: 'wh.verify', outcome: 'error', checksTime: true, needsModule: true },
    {
      call: 'VerifyIgnoringTimestamp',
      outcome: 'error',
      checksTime: false,
      ignoresTime: true,
      needsModule: true,
    },
  ],
  events: [],
  modules: ['svix', 'standardwebhooks', 'standard-webhooks'],
  addresses: 'https://docs.svix.com/receiving/source-ips',
  source: 'https://docs.svix.com/receiving/verifying-payloads/how',
};
