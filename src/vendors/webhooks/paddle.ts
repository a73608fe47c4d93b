import type { WebhookScheme } from './scheme.ts';

export const paddle: WebhookScheme = {
  vendor: 'paddle',
  name: 'Paddle',
  headers: ['paddle-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'ts:body',
  signsTime: true,
  verifiers: [
    {
      call: 'webhooks.unmarshal',
      outcome: 'throws',
      checksTime: true,
      givesPromise: true,
      needsModule: true,
    },
    {
      call: 'webhooks.isSignatureValid',
      outcome: 'boolean',
      checksTime: true,
      givesPromise: true,
      needsModule: true,
    },
  ],
  events: [],
  modules: ['@paddle/paddle-node-sdk', 'paddle_billing', 'paddle-go-sdk', 'Paddle\\SDK'],
  addresses: 'https://developer.paddle.com/webhooks/respond-to-webhooks',
  source: 'https://developer.paddle.com/webhooks/signature-verification',
};
