import type { WebhookScheme } from './scheme.ts';

export const resend: WebhookScheme = {
  vendor: 'resend',
  name: 'Resend',
  headers: [],
  commonHeaders: ['svix-id', 'svix-timestamp', 'svix-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'Sent by Svix.',
  verifiers: [
    { call: 'resend.webhooks.verify', outcome: 'throws', checksTime: true },
    { call: 'client.Webhooks.Verify', outcome: 'error', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['github.com/resend/resend-go', 'resend'],
  places: [],
  source: 'https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests',
};
