import type { WebhookScheme } from './scheme.ts';

export const xendit: WebhookScheme = {
  vendor: 'xendit',
  name: 'Xendit',
  headers: ['x-callback-token'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: ['xendit'],
  source: 'https://docs.xendit.co/docs/handling-webhooks',
};
