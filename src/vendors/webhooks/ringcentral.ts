import type { WebhookScheme } from './scheme.ts';

export const ringcentral: WebhookScheme = {
  vendor: 'ringcentral',
  name: 'RingCentral',
  headers: ['verification-token', 'validation-token'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.ringcentral.com/guide/notifications/webhooks/receiving',
};
