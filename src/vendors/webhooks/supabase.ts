import type { WebhookScheme } from './scheme.ts';

export const supabase: WebhookScheme = {
  vendor: 'supabase',
  name: 'Supabase auth hooks',
  headers: [],
  commonHeaders: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id.timestamp.body',
  signsTime: true,
  note: 'By Standard Webhooks. Its database webhooks are not signed.',
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://supabase.com/docs/guides/auth/auth-hooks',
};
