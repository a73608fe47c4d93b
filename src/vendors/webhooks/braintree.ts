import type { WebhookScheme } from './scheme.ts';

export const braintree: WebhookScheme = {
  vendor: 'braintree',
  name: 'Braintree',
  headers: [],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'hex',
  signs: 'bt_payload',
  signsTime: false,
  note: 'Both stand in the body.',
  verifiers: [{ call: 'webhookNotification.parse', outcome: 'throws', checksTime: false }],
  events: ['bt_signature'],
  modules: ['braintree'],
  source: 'https://developer.paypal.com/braintree/docs/guides/webhooks/parse',
};
