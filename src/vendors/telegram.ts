import type { Vendor } from './vendor.ts';

export const telegram: Vendor = {
  id: 'telegram',
  name: 'Telegram',
  keys: [
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      severity: 'high',
      // The number of the bot stands before the colon; the rest begins with AA in every token issued so far.
      keywords: [':aa'],
      before: /[0-9]{8,10}$/,
      pattern: /:AA[A-Za-z0-9_-]{33}/,
      // In a URL the token follows the word `bot` directly.
      boundary: 'right',
      source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
      leaks: [
        'TELEGRAM_BOT_TOKEN=7{{digits:9}}:AA{{alnum:33}}',
        'curl https://api.telegram.org/bot5{{digits:8}}:AA{{alnum:33}}/getMe',
        "const bot = new Telegraf('12{{digits:6}}:AA{{base64url:32}}x');",
      ],
      safe: [
        'TELEGRAM_BOT_TOKEN=<your bot token>',
        'mac=00:11:22:AA:BB:CC',
        'TELEGRAM_BOT_TOKEN=123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'id: 12345678:AA-short',
        "const bot = new Telegraf(process.env.BOT_TOKEN ?? '');",
      ],
    },
  ],
  revocation: {
    url: 'https://core.telegram.org/bots/features#generating-an-authentication-token',
    steps: [
      'Send /revoke to @BotFather and choose the bot: the old token stops working, a new one is sent.',
      'Store the new token where the old one was used, and restart the bot.',
      'Call getWebhookInfo, and set the webhook anew if it points to a place that is not yours.',
    ],
  },
};
