import type { WebhookScheme } from './scheme.ts';

export const monday: WebhookScheme = {
  vendor: 'monday',
  name: 'monday.com',
  headers: [],
  commonHeaders: ['authorization'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: null,
  signs: 'a JWT',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: ['monday-sdk-js'],
  places: [],
  source: 'https://developer.monday.com/apps/docs/integration-authorization',
};
