import type { WebhookScheme } from './scheme.ts';

export const line: WebhookScheme = {
  vendor: 'line',
  name: 'LINE',
  headers: ['x-line-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [
    { call: 'validateSignature', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'ValidateSignature', outcome: 'boolean', checksTime: false, needsModule: true, isGo: true },
    { call: 'ParseRequest', outcome: 'error', checksTime: false, needsModule: true },
    { call: 'client.validateSignature', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'line.middleware', outcome: 'middleware', checksTime: false, needsModule: true },
    { call: 'parseEventRequest', outcome: 'throws', checksTime: false, needsModule: true },
  ],
  events: [],
  modules: ['@line/bot-sdk', 'linebot', 'line-bot-sdk', 'github.com/line/line-bot-sdk-go', 'LINE\\Parser'],
  source: 'https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/',
};
