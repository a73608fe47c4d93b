import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const line: Vendor = {
  id: 'line',
  name: 'LINE',
  keys: [],
  revocation: renewedSecret('https://line.github.io/line-bot-sdk-nodejs/guide/webhook.html'),
  webhooks: {
    headers: ['x-line-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [
      { call: 'validateSignature', outcome: 'boolean', checksTime: false, needsModule: true },
      { call: 'ValidateSignature', outcome: 'boolean', checksTime: false, needsModule: true, isGo: true },
      { call: 'ParseRequest', outcome: 'error', checksTime: false, needsModule: true },
    ],
    events: [],
    modules: ['@line/bot-sdk', 'github.com/line/line-bot-sdk-go'],
    source: 'https://line.github.io/line-bot-sdk-nodejs/guide/webhook.html',
  },
};
