import type { WebhookScheme } from './scheme.ts';

export const adyen: WebhookScheme = {
  vendor: 'adyen',
  name: 'Adyen',
  headers: [],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'fields joined by colons',
  signsTime: false,
  note: 'The signature stands in the body, beside what it signs.',
  verifiers: [
    { call: 'validateHMAC', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'validateHMACSignature', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'isValidHmac', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'isValidHmacNotification', outcome: 'boolean', checksTime: false },
    { call: 'validNotificationHmac', outcome: 'boolean', checksTime: false },
    { call: 'validWebhookHmac', outcome: 'boolean', checksTime: false },
    { call: 'isValidNotificationHMAC', outcome: 'boolean', checksTime: false },
  ],
  events: ['hmacSignature'],
  modules: ['@adyen/api-library', 'Adyen'],
  source: 'https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures',
};
