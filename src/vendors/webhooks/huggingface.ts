import type { WebhookScheme } from './scheme.ts';

export const huggingface: WebhookScheme = {
  vendor: 'huggingface',
  name: 'Hugging Face',
  headers: [],
  commonHeaders: ['x-webhook-secret'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://huggingface.co/docs/hub/webhooks#webhook-secret',
};
