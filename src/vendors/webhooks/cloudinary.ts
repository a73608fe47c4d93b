import type { WebhookScheme } from './scheme.ts';

export const cloudinary: WebhookScheme = {
  vendor: 'cloudinary',
  name: 'Cloudinary',
  headers: ['x-cld-signature', 'x-cld-timestamp'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'hex',
  signs: 'body + timestamp + secret',
  signsTime: true,
  note: 'A plain hash with the secret at its end; SHA-256 where the account is set so.',
  verifiers: [
    { call: 'utils.verifyNotificationSignature', outcome: 'boolean', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['cloudinary'],
  source: 'https://cloudinary.com/documentation/notification_signatures',
};
