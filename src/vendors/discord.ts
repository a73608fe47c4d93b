import type { Vendor } from './vendor.ts';

export const discord: Vendor = {
  id: 'discord',
  name: 'Discord',
  keys: [
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      severity: 'critical',
      // The token begins with the bot's number in base64, so with nothing that makes a keyword: the words that stand
      // before it do. Base64 of decimal digits starts with M, N or O, then D, T, j or z.
      keywords: ['discord', 'token', 'bot ', 'login(', 'run('],
      pattern:
        /(?:discord|token|bot |login\(|run\()(?:[^\r\n]{0,60}?[^A-Za-z0-9_.\r\n-])?(?<secret>[MNO][DTjz][A-Za-z0-9]{21,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,45})/i,
      mayMatch: hasTwoDots,
      boundary: 'right',
      accept: ({ value }) => beginsWithSnowflake(value),
      source: 'https://docs.discord.com/developers/reference#authentication',
      leaks: [
        'DISCORD_TOKEN=MTIzNDU2Nzg5MDEyMzQ1Njc4.G{{alnum:5}}.{{alnum:38}}',
        "client.login('OTg3NjU0MzIxMDk4NzY1NDMy.X{{alnum:5}}.{{alnum:27}}');",
        '"token": "MTAwNDU2Nzg5MDEyMzQ1Njc4OQ.G{{alnum:5}}.{{base64url:37}}x"',
        'Authorization: Bot MTIzNDU2Nzg5MDEyMzQ1Njc4.G{{alnum:5}}.{{alnum:38}}',
      ],
      safe: [
        'DISCORD_TOKEN=your-bot-token-here',
        "client.login(process.env.DISCORD_TOKEN ?? '');",
        'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.{{base64url:43}}',
        'token = NTtlbXBsYXRlQ29tcG9uZW50.abcdef.{{alnum:38}}',
        'import { Client } from "discord.js";',
      ],
    },
    {
      id: 'discord-webhook-url',
      title: 'Discord webhook URL',
      severity: 'high',
      keywords: ['discord.com/api/', 'discordapp.com/api/'],
      pattern:
        /discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/(?<secret>[A-Za-z0-9_-]{60,80})/,
      source: 'https://docs.discord.com/developers/resources/webhook#execute-webhook',
      leaks: [
        'WEBHOOK=https://discord.com/api/webhooks/1{{digits:18}}/{{base64url:67}}x',
        "fetch('https://canary.discord.com/api/v10/webhooks/1{{digits:17}}/{{base64url:67}}x', { method: 'POST' })",
        'url: https://discordapp.com/api/webhooks/1{{digits:17}}/{{base64url:67}}x',
      ],
      safe: [
        'WEBHOOK=https://discord.com/api/webhooks/<id>/<token>',
        'https://discord.com/api/webhooks/123456789012345678/your-webhook-token',
        'https://discord.com/api/oauth2/authorize?client_id=1{{digits:17}}',
      ],
    },
    {
      id: 'discord-client-secret',
      title: 'Discord OAuth2 client secret',
      severity: 'high',
      keywords: ['discord'],
      pattern:
        /discord[A-Za-z0-9_.[\]"'-]{0,24}?client[_-]?secret["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}["'`]?(?<secret>[A-Za-z0-9_-]{32})/i,
      boundary: 'right',
      entropy: 3,
      source: 'https://docs.discord.com/developers/topics/oauth2',
      leaks: [
        'DISCORD_CLIENT_SECRET={{alnum:32}}',
        'discordClientSecret: "{{alnum:32}}",',
        'discord.client_secret = {{alnum:32}}',
      ],
      safe: [
        'DISCORD_CLIENT_SECRET=your-client-secret',
        'clientSecret: process.env.DISCORD_CLIENT_SECRET',
        'DISCORD_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
  revocation: {
    url: 'https://discord.com/developers/applications',
    steps: [
      'Open the application and choose Reset Token under Bot (Reset Secret under OAuth2): the old value stops working at once.',
      'For a webhook, delete it under Channel settings, Integrations, and create another.',
      'Store the new value where the old one was used.',
      'Look through the audit log of your servers for what the bot did without you.',
    ],
  },
};

/** Longest keyword, what stands between it and the token, and the token's part before the first dot, in bytes. */
const longestToDot = 7 + 61 + 27;
const dot = 46;
const newline = 10;

/**
 * Whether two dots stand in the line as far from each other as a token has them: `token` is a word of most code, and
 * nearly all of it ends here.
 */
function hasTwoDots(bytes: Uint8Array, offset: number): boolean {
  const last = Math.min(bytes.length, offset + longestToDot);
  for (let i = offset; i < last && bytes[i] !== newline; i++) {
    if (bytes[i] === dot && bytes[i + 7] === dot) return true;
  }
  return false;
}

/** Whether the part before the first dot is the base64 of a snowflake: 17 to 20 decimal digits. */
function beginsWithSnowflake(token: string): boolean {
  return /^[1-9][0-9]{16,19}$/.test(
    Buffer.from(token.slice(0, token.indexOf('.')), 'base64').toString('latin1'),
  );
}
