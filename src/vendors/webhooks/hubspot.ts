import type { WebhookScheme } from './scheme.ts';

export const hubspot: WebhookScheme = {
  vendor: 'hubspot',
  name: 'HubSpot',
  headers: ['x-hubspot-signature-v3', 'x-hubspot-request-timestamp', 'x-hubspot-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'method + address + body + timestamp',
  signsTime: true,
  verifiers: [{ call: 'Signature.isValid', outcome: 'boolean', checksTime: true, needsModule: true }],
  events: [],
  modules: ['@hubspot/api-client', 'hubspot'],
  source:
    'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation',
};
