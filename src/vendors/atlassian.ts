import { endsInHexCrc32 } from './checksums/index.ts';
import type { KeyFormat, Vendor } from './vendor.ts';

// Atlassian says that lengths vary and publishes no format: these are the shapes of tokens seen so far. All of them
// end in a checksum.
const checked = { checksum: endsInHexCrc32 } satisfies Partial<KeyFormat>;

export const atlassian: Vendor = {
  id: 'atlassian',
  name: 'Atlassian',
  keys: [
    {
      ...checked,
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      severity: 'critical',
      keywords: ['atatt3'],
      pattern: /ATATT3[A-Za-z0-9_-]{60,400}={0,2}[A-F0-9]{8}/,
      source:
        'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
      leaks: [
        'JIRA_API_TOKEN=ATATT3xFfGF0{{base64url:170}}={{upperhex:8}}',
        'curl -u me@acme.io:ATATT3xFfGF0{{base64url:170}}={{upperhex:8}} https://acme.atlassian.net/rest/api/3/myself',
        '"apiToken": "ATATT3xFfGF0{{base64url:181}}={{upperhex:8}}"',
      ],
      safe: [
        'JIRA_API_TOKEN=ATATT3x...',
        'JIRA_TOKEN=ATATT3xFfGF0xxxxxxxxxxxxxxx',
        "expect(token.startsWith('ATATT3xFfGF0')).toBe(true)",
      ],
    },
    {
      ...checked,
      id: 'atlassian-access-token',
      title: 'Atlassian access token of a workspace, project, repository or organization',
      severity: 'critical',
      keywords: ['atctt3'],
      pattern: /ATCTT3[A-Za-z0-9_-]{60,400}={0,2}[A-F0-9]{8}/,
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
      leaks: [
        'git clone https://x-token-auth:ATCTT3xFfGN0{{base64url:150}}={{upperhex:8}}@bitbucket.org/acme/shop.git',
        "headers = {'Authorization': 'Bearer ATCTT3xFfGN0{{base64url:150}}={{upperhex:8}}'}",
      ],
      safe: [
        'git clone https://x-token-auth:$BITBUCKET_TOKEN@bitbucket.org/acme/shop.git',
        'tokenExample: "ATCTT3xFfGN... or ATBBxxxx..."',
      ],
    },
    {
      ...checked,
      id: 'atlassian-app-password',
      title: 'Bitbucket app password',
      severity: 'critical',
      keywords: ['atbb'],
      pattern: /ATBB[A-Za-z0-9]{24}[A-F0-9]{8}/,
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
      leaks: [
        'BITBUCKET_APP_PASSWORD=ATBB{{alnum:24}}{{upperhex:8}}',
        'git remote add origin https://acme:ATBB{{alnum:24}}{{upperhex:8}}@bitbucket.org/acme/shop.git',
      ],
      safe: ['BITBUCKET_APP_PASSWORD=ATBB...', 'integrity: sha512-{{base64:20}}atbb{{base64:60}}=='],
    },
    {
      ...checked,
      id: 'atlassian-oauth-client-secret',
      title: 'Atlassian OAuth client secret',
      severity: 'high',
      keywords: ['atoa'],
      pattern: /ATOA[A-Za-z0-9_-]{52,80}[A-F0-9]{8}/,
      confidence: 'medium',
      source: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
      leaks: [
        'ATLASSIAN_CLIENT_SECRET=ATOA{{base64url:64}}{{upperhex:8}}',
        '"client_secret": "ATOA{{base64url:64}}{{upperhex:8}}"',
      ],
      safe: ['ATLASSIAN_CLIENT_SECRET=ATOA...', 'long long a[n], AtoA[n] = {0};'],
    },
  ],
  revocation: {
    url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    steps: [
      'Create a new token with the fewest scopes and an expiry date, and store it where the old one is used.',
      'Revoke the old one where it was made: API tokens in the profile, Access tokens in the Bitbucket repository, project or workspace settings, Settings of the app in the developer console.',
      'Look through the audit log of the organization for use that was not yours.',
    ],
  },
};
