import type { WebhookScheme } from './scheme.ts';

export const meta: WebhookScheme = {
  vendor: 'meta',
  name: 'Meta (Facebook, Messenger, Instagram, WhatsApp)',
  headers: [],
  commonHeaders: ['x-hub-signature-256', 'x-hub-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: ['whatsapp_business_account'],
  modules: [],
  places: ['facebook', 'messenger', 'instagram', 'whatsapp'],
  source: 'https://developers.facebook.com/docs/graph-api/webhooks/getting-started',
};
