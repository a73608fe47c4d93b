import type { WebhookScheme } from './scheme.ts';

export const clerk: WebhookScheme = {
  vendor: 'clerk',
  name: 'Clerk',
  headers: [],
  commonHeaders: ['svix-id', 'svix-timestamp', 'svix-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'Sent by Svix.',
  verifiers: [
    { call: 'verifyWebhook', outcome: 'throws', checksTime: true, givesPromise: true, needsModule: true },
  ],
  events: [],
  modules: ['@clerk/'],
  source: 'https://clerk.com/docs/reference/backend/verify-webhook',
};
