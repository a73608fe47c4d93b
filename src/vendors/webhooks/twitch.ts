import type { WebhookScheme } from './scheme.ts';

export const twitch: WebhookScheme = {
  vendor: 'twitch',
  name: 'Twitch',
  headers: [
    'twitch-eventsub-message-signature',
    'twitch-eventsub-message-id',
    'twitch-eventsub-message-timestamp',
  ],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'id + timestamp + body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://dev.twitch.tv/docs/eventsub/handling-webhook-events/#verifying-the-event-message',
};
