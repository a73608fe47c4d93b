import type { WebhookScheme } from './scheme.ts';

export const discord: WebhookScheme = {
  vendor: 'discord',
  name: 'Discord',
  headers: ['x-signature-ed25519', 'x-signature-timestamp'],
  method: 'public-key',
  algorithm: null,
  encoding: 'hex',
  signs: 'timestamp + body',
  signsTime: true,
  verifiers: [
    { call: 'verifyKey', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'verifyKeyMiddleware', outcome: 'middleware', checksTime: false },
    { call: 'verifyKeyDecorator', outcome: 'middleware', checksTime: false },
    { call: 'isValidRequest', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'discordgo.VerifyInteraction', outcome: 'boolean', checksTime: false, isGo: true },
  ],
  events: [],
  modules: ['discord-interactions', 'discord_interactions', 'discord-verify', 'discordgo'],
  source:
    'https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers',
};
