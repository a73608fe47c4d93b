import type { WebhookScheme } from './scheme.ts';

export const mercadopago: WebhookScheme = {
  vendor: 'mercadopago',
  name: 'Mercado Pago',
  headers: [],
  commonHeaders: ['x-signature', 'x-request-id'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'id, request id, ts',
  signsTime: true,
  note: 'The body is not signed: the payment is asked for again.',
  verifiers: [],
  events: [],
  modules: ['mercadopago'],
  places: ['mercadopago', 'mercado-pago'],
  source: 'https://www.mercadopago.com.br/developers/en/docs/your-integrations/notifications/webhooks',
};
