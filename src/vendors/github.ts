import { assigned } from './assigned.ts';
import { endsInBase62Crc32 } from './checksums/index.ts';
import type { Vendor } from './vendor.ts';

// The secret of a GitHub webhook is chosen by its owner and has no format.
export const github: Vendor = {
  id: 'github',
  name: 'GitHub',
  keys: [
    {
      id: 'github-token',
      title: 'GitHub token',
      severity: 'critical',
      keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
      // A refresh token (ghr_) is longer than the others.
      pattern: /(?:gh[pous]_[A-Za-z0-9]{36}|ghr_[A-Za-z0-9]{36,76})/,
      checksum: endsInBase62Crc32,
      source:
        'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
      leaks: [
        'GITHUB_TOKEN=ghp_{{alnum:30}}{{crc32}}',
        'curl -H "Authorization: Bearer gho_{{alnum:36}}" https://api.github.com/user',
        'git clone https://x-access-token:ghs_{{alnum:30}}{{crc32}}@github.com/acme/shop.git',
        "const octokit = new Octokit({ auth: 'ghu_{{alnum:36}}' });",
        '{ "refresh_token": "ghr_{{alnum:70}}{{crc32}}" }',
      ],
      safe: [
        'GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}',
        "if (token.startsWith('ghp_') || token.startsWith('ghs_')) return 'classic';",
        'GH_TOKEN=ghp_{{alnum:20}}',
        'digest: aghp_{{alnum:36}}',
      ],
    },
    {
      id: 'github-fine-grained-token',
      title: 'GitHub fine-grained personal access token',
      severity: 'critical',
      keywords: ['github_pat_'],
      pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
      source: 'https://github.blog/changelog/2022-10-18-introducing-fine-grained-personal-access-tokens/',
      leaks: [
        'GH_TOKEN=github_pat_{{alnum:22}}_{{alnum:59}}',
        'git remote add origin https://acme:github_pat_{{alnum:22}}_{{alnum:59}}@github.com/acme/shop.git',
      ],
      safe: [
        'GH_TOKEN=github_pat_...',
        "const prefixes = ['ghp_', 'github_pat_'];",
        'GH_TOKEN=github_pat_{{alnum:22}}',
        'GH_TOKEN=github_pat_XXXXXXXXXXXXXXXXXXXXXX_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
      ],
    },
    {
      id: 'github-installation-token',
      title: 'GitHub App installation token (stateless)',
      // Valid for an hour.
      severity: 'high',
      keywords: ['ghs_'],
      reach: 2_400,
      // `ghs_<app id>_<JWT>`, about 520 characters and without a checksum; the parts' lengths are not published.
      pattern: /ghs_[A-Za-z0-9]{1,20}_eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{20,900}\.[A-Za-z0-9_-]{40,900}/,
      source:
        'https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/',
      leaks: [
        'GITHUB_TOKEN=ghs_{{digits:7}}_eyJ{{base64url:60}}.eyJ{{base64url:240}}.{{base64url:171}}',
        '{ "token": "ghs_{{digits:5}}_eyJ{{base64url:33}}.eyJ{{base64url:120}}.{{base64url:86}}", "expires_at": "" }',
      ],
      safe: [
        'The new format is ghs_APPID_JWT.',
        'GITHUB_TOKEN=ghs_{{digits:7}}_eyJ...',
        "const jwt = 'eyJ{{base64url:33}}.eyJ{{base64url:120}}.{{base64url:86}}';",
      ],
    },
    {
      id: 'github-client-secret',
      title: 'GitHub OAuth client secret',
      severity: 'high',
      keywords: ['github', 'gh_client_secret'],
      // Forty hexadecimal digits are also a commit: only the name tells them apart.
      pattern: assigned('(?:github|gh)[\\w.-]{0,20}client[_.-]?secret', '[0-9a-f]{40}'),
      boundary: 'right',
      source:
        'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#2-users-are-redirected-back-to-your-site-by-github',
      leaks: [
        'GITHUB_CLIENT_SECRET={{hex:40}}',
        '"githubClientSecret": "{{hex:40}}",',
        "  github_app_client_secret: '{{hex:40}}'",
      ],
      safe: [
        'GITHUB_CLIENT_SECRET=your_github_client_secret',
        'GITHUB_SHA={{hex:40}}',
        'clientSecret: process.env.GITHUB_CLIENT_SECRET,',
        'uses: github/codeql-action/init@{{hex:40}}',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.github.com/en/code-security/getting-started/remediating-a-leaked-secret',
    steps: [
      'Create a new token with the same permissions, or a new client secret on the app, and store it where the old one is used.',
      'Delete the old one: Settings, Developer settings, Personal access tokens; for an app, its own page there.',
      'A token that is not yours can be revoked by anyone: POST it to /credentials/revoke of the REST API.',
      'Look through the security log of the account and the audit log of the organisation for what was done with it.',
    ],
  },
};
