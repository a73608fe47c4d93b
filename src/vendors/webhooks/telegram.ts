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
  events: [],
  modules: ['telegraf', 'grammy', 'telegram-bot-api'],
  addresses: 'https://core.telegram.org/bots/webhooks',
  source: 'https://core.telegram.org/bots/api#setwebhook',
};
