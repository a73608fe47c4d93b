import type { WebhookScheme } from './scheme.ts';

export const coinbase: WebhookScheme = {
  vendor: 'coinbase',
  name: 'Coinbase Commerce',
  headers: ['x-cc-webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [
    { call: 'verifyEventBody', outcome: 'throws', checksTime: false },
    { call: 'verifySigHeader', outcome: 'throws', checksTime: false, needsModule: true },
  ],
  events: ['charge:confirmed', 'charge:failed'],
  modules: ['coinbase-commerce', 'coinbase_commerce', 'CoinbaseCommerce'],
  source: 'https://docs.cdp.coinbase.com/commerce-onchain/docs/webhooks-security',
};
