import type { WebhookScheme } from './scheme.ts';

export const microsoftGraph: WebhookScheme = {
  vendor: 'microsoft-graph',
  name: 'Microsoft Graph',
  headers: [],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  note: 'The token is the `clientState` in the body.',
  verifiers: [],
  events: [],
  modules: [],
  places: ['msgraph', 'microsoft-graph'],
  source: 'https://learn.microsoft.com/en-us/graph/change-notifications-delivery-webhooks',
};
