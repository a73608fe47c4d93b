import type { WebhookScheme } from './scheme.ts';

export const pipedrive: WebhookScheme = {
  vendor: 'pipedrive',
  name: 'Pipedrive',
  headers: [],
  commonHeaders: ['authorization'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  note: 'Basic authentication, with a name and a password of your own.',
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://pipedrive.readme.io/docs/allowlisting-pipedrive-ip-addresses',
  source: 'https://pipedrive.readme.io/docs/guide-for-webhooks-v2',
};
