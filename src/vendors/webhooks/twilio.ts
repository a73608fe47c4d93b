import type { WebhookScheme } from './scheme.ts';

export const twilio: WebhookScheme = {
  vendor: 'twilio',
  name: 'Twilio',
  headers: ['x-twilio-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'base64',
  signs: 'address + sorted parameters',
  signsTime: false,
  note: 'It signs with SHA-1 and offers nothing else.',
  verifiers: [
    { call: 'twilio.validateRequest', outcome: 'boolean', checksTime: false },
    { call: 'validateRequestWithBody', outcome: 'boolean', checksTime: false },
    { call: 'validateExpressRequest', outcome: 'boolean', checksTime: false },
    { call: 'validateIncomingRequest', outcome: 'boolean', checksTime: false },
    { call: 'requestValidator.validate', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'validator.validate', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'RequestValidator.Validate', outcome: 'boolean', checksTime: false, isGo: true },
    { call: 'RequestValidator.ValidateBody', outcome: 'boolean', checksTime: false, isGo: true },
    { call: 'twilio.webhook', outcome: 'middleware', checksTime: false },
  ],
  events: [],
  modules: ['twilio'],
  source: 'https://www.twilio.com/docs/usage/webhooks/webhooks-security',
};
