import type { WebhookScheme } from './scheme.ts';

export const paypal: WebhookScheme = {
  vendor: 'paypal',
  name: 'PayPal',
  headers: [
    'paypal-transmission-id',
    'paypal-transmission-sig',
    'paypal-transmission-time',
    'paypal-cert-url',
    'paypal-auth-algo',
  ],
  method: 'public-key',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'id, time, webhook id, CRC of the body',
  signsTime: true,
  verifiers: [
    { call: 'WebhookEvent.verify', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'Event.validateReceivedEvent', outcome: 'boolean', checksTime: false, needsModule: true },
  ],
  events: ['PAYMENT.CAPTURE.COMPLETED', 'CHECKOUT.ORDER.APPROVED'],
  modules: ['paypal'],
  askedAt: '/verify-webhook-signature',
  source: 'https://developer.paypal.com/api/rest/webhooks/rest/',
};
