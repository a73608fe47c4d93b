import type { WebhookScheme } from './scheme.ts';

export const docusign: WebhookScheme = {
  vendor: 'docusign',
  name: 'DocuSign',
  headers: ['x-docusign-signature-1'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: ['envelope-completed'],
  modules: [],
  source: 'https://developers.docusign.com/platform/webhooks/connect/validate/',
};
