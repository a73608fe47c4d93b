import type { Vendor } from './vendor.ts';

const source = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const oauth = 'https://docs.digitalocean.com/reference/api/oauth/';

export const digitalocean: Vendor = {
  id: 'digitalocean',
  name: 'DigitalOcean',
  keys: [
    {
      id: 'digitalocean-personal-access-token',
      title: 'DigitalOcean personal access token',
      severity: 'critical',
      keywords: ['dop_v1_'],
      pattern: /dop_v1_[a-f0-9]{64}/,
      source,
      leaks: [
        'DIGITALOCEAN_ACCESS_TOKEN=dop_v1_{{hex:64}}',
        'doctl auth init --access-token dop_v1_{{hex:64}}',
        'provider "digitalocean" { token = "dop_v1_{{hex:64}}" }',
      ],
      safe: [
        'DIGITALOCEAN_ACCESS_TOKEN=dop_v1_...',
        'token = var.do_token',
        "if token.startswith('dop_v1_'):",
      ],
    },
    {
      id: 'digitalocean-oauth-access-token',
      title: 'DigitalOcean OAuth access token',
      severity: 'high',
      keywords: ['doo_v1_'],
      pattern: /doo_v1_[a-f0-9]{64}/,
      source: oauth,
      leaks: ['{"access_token": "doo_v1_{{hex:64}}", "token_type": "bearer"}', 'DO_TOKEN=doo_v1_{{hex:64}}'],
      safe: ['{"access_token": "doo_v1_…"}', 'const prefix = "doo_v1_";'],
    },
    {
      id: 'digitalocean-oauth-refresh-token',
      title: 'DigitalOcean OAuth refresh token',
      severity: 'critical',
      keywords: ['dor_v1_'],
      pattern: /dor_v1_[a-f0-9]{64}/,
      source: oauth,
      leaks: ['{"refresh_token": "dor_v1_{{hex:64}}"}', 'DO_REFRESH=dor_v1_{{hex:64}}'],
      safe: ['{"refresh_token": "dor_v1_<64 hex digits>"}', 'const prefix = "dor_v1_";'],
    },
  ],
  revocation: {
    url: 'https://cloud.digitalocean.com/account/api/tokens',
    steps: [
      'Generate a new token with the fewest scopes under API, Tokens, and store it where the old one is used.',
      'Delete the old token there; for an OAuth token, revoke the application under Authorized Applications.',
      'Look through the security history of the account for Droplets, keys and members that you did not add.',
    ],
  },
};
