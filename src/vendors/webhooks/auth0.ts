import type { WebhookScheme } from './scheme.ts';

export const auth0: WebhookScheme = {
  vendor: 'auth0',
  name: 'Auth0',
  headers: [],
  commonHeaders: ['authorization'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://auth0.com/docs/customize/log-streams/custom-log-streams',
};
