import type { WebhookScheme } from './scheme.ts';

export const zoom: WebhookScheme = {
  vendor: 'zoom',
  name: 'Zoom',
  headers: ['x-zm-signature', 'x-zm-request-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'v0:timestamp:body',
  signsTime: true,
  verifiers: [],
  events: ['endpoint.url_validation'],
  modules: [],
  places: [],
  source: 'https://developers.zoom.us/docs/api/webhooks/#verify-webhook-events',
};
