import type { WebhookScheme } from './scheme.ts';

export const telegram: WebhookScheme = {
  vendor: 'telegram',
  name: 'Telegram',
  headers: ['x-telegram-bot-api-secret-token'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  verifiers: [],
  // The one kind of message, as its libraries take it in.
  events: [
    '[FromBody] Update ',
    'Update.de_json(',
    'bot.processUpdate(',
    'bot.handleUpdate(',
    'process_new_updates(',
  ],
  modules: ['telegraf', 'grammy', 'telegram-bot-api', 'Telegram.Bot'],
  addresses: 'https://core.telegram.org/bots/webhooks',
  source: 'https://core.telegram.org/bots/api#setwebhook',
};
