import type { WebhookScheme } from './scheme.ts';

export const okta: WebhookScheme = {
  vendor: 'okta',
  name: 'Okta event hooks',
  headers: ['x-okta-verification-challenge'],
  commonHeaders: ['authorization'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.okta.com/docs/concepts/event-hooks/',
};
