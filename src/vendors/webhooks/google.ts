import type { WebhookScheme } from './scheme.ts';

export const google: WebhookScheme = {
  vendor: 'google',
  name: 'Google push notifications',
  headers: ['x-goog-channel-token', 'x-goog-channel-id', 'x-goog-resource-state'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://developers.google.com/workspace/calendar/api/guides/push',
};
