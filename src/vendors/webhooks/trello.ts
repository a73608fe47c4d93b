import type { WebhookScheme } from './scheme.ts';

export const trello: WebhookScheme = {
  vendor: 'trello',
  name: 'Trello',
  headers: ['x-trello-webhook'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'base64',
  signs: 'body + address',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/webhooks/',
  source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/webhooks/#webhook-signatures',
};
