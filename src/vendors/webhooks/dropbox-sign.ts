import type { WebhookScheme } from './scheme.ts';

export const dropboxSign: WebhookScheme = {
  vendor: 'dropbox-sign',
  name: 'Dropbox Sign',
  headers: [],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'event_time + event_type',
  signsTime: true,
  note: 'The hash stands in the body.',
  verifiers: [{ call: 'EventCallbackHelper.isValid', outcome: 'boolean', checksTime: false }],
  events: [],
  modules: ['hellosign', '@dropbox/sign', 'dropbox_sign'],
  places: ['hellosign', 'dropbox-sign', 'dropboxsign'],
  source: 'https://developers.hellosign.com/docs/events/walkthrough/',
};
