import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const twitch: Vendor = {
  id: 'twitch',
  name: 'Twitch',
  keys: [],
  revocation: renewedSecret('https://dev.twitch.tv/docs/eventsub/handling-webhook-events'),
  webhooks: {
    headers: [
      'twitch-eventsub-message-signature',
      'twitch-eventsub-message-id',
      'twitch-eventsub-message-timestamp',
    ],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [],
    events: [],
    modules: [],
    source: 'https://dev.twitch.tv/docs/eventsub/handling-webhook-events',
  },
};
