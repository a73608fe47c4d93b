import type { Vendor } from './vendor.ts';

// The prefixes are documented, the lengths are not: 80 or more characters after the prefix are assumed.
const source = 'https://platform.claude.com/docs/en/api/overview';
const signIn = 'https://code.claude.com/docs/en/authentication';

export const anthropic: Vendor = {
  id: 'anthropic',
  name: 'Anthropic',
  keys: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      severity: 'critical',
      keywords: ['sk-ant-api'],
      pattern: /sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{80,120}/,
      source,
      leaks: [
        'ANTHROPIC_API_KEY=sk-ant-api03-{{base64url:93}}AA',
        "const client = new Anthropic({ apiKey: 'sk-ant-api03-{{base64url:93}}AA' });",
        'curl https://api.anthropic.com/v1/messages -H "x-api-key: sk-ant-api03-{{base64url:93}}AA"',
      ],
      safe: [
        'ANTHROPIC_API_KEY=sk-ant-api03-...',
        'ANTHROPIC_API_KEY=sk-ant-api03-your-key-here',
        "if not key.startswith('sk-ant-api03-'):",
        'const client = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });',
      ],
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic admin API key',
      severity: 'critical',
      keywords: ['sk-ant-admin'],
      pattern: /sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{80,120}/,
      source: 'https://platform.claude.com/docs/en/build-with-claude/administration-api',
      leaks: [
        'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-{{base64url:93}}AA',
        'headers = {"x-api-key": "sk-ant-admin01-{{base64url:93}}AA"}',
      ],
      safe: ['ANTHROPIC_ADMIN_KEY=sk-ant-admin01-...', '--header "x-api-key: $ANTHROPIC_ADMIN_KEY"'],
    },
    {
      id: 'anthropic-oauth-access-token',
      title: 'Anthropic OAuth access token',
      severity: 'high',
      keywords: ['sk-ant-oat'],
      pattern: /sk-ant-oat[0-9]{2}-[A-Za-z0-9_-]{80,120}/,
      source: signIn,
      leaks: [
        '{"claudeAiOauth":{"accessToken":"sk-ant-oat01-{{base64url:93}}AA"}}',
        'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-{{base64url:93}}AA',
      ],
      safe: [
        '"accessToken": "sk-ant-oat01-..."',
        'CLAUDE_CODE_OAUTH_TOKEN: ${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}',
      ],
    },
    {
      id: 'anthropic-oauth-refresh-token',
      title: 'Anthropic OAuth refresh token',
      severity: 'critical',
      keywords: ['sk-ant-ort'],
      pattern: /sk-ant-ort[0-9]{2}-[A-Za-z0-9_-]{80,120}/,
      source: signIn,
      leaks: [
        '{"refreshToken":"sk-ant-ort01-{{base64url:93}}AA","expiresAt":1760347776077}',
        'REFRESH_TOKEN=sk-ant-ort01-{{base64url:93}}AA',
      ],
      safe: ['"refreshToken": "sk-ant-ort01-..."', 'const refresh = "sk-ant-ort01-refresh-token-xyz";'],
    },
  ],
  revocation: {
    url: 'https://platform.claude.com/settings/keys',
    steps: [
      'Create a new key in the same workspace under API keys (an admin key under Admin keys).',
      'Deploy it wherever the old one is used, and see a request succeed with it.',
      'Delete the old key on the same page. For an OAuth token, log out of every session in the account settings.',
      'Look through the usage and cost pages for calls that were not yours.',
    ],
  },
  api: { hosts: ['api.anthropic.com'], modules: [] },
};
