import { endsInBase62Crc32 } from './checksums/index.ts';
import type { Vendor } from './vendor.ts';

export const npm: Vendor = {
  id: 'npm',
  name: 'npm',
  keys: [
    {
      id: 'npm-access-token',
      title: 'npm access token',
      severity: 'critical',
      keywords: ['npm_'],
      pattern: /npm_[A-Za-z0-9]{36}/,
      checksum: endsInBase62Crc32,
      source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
      leaks: ['//registry.npmjs.org/:_authToken=npm_{{alnum:30}}{{crc32}}', 'NPM_TOKEN="npm_{{alnum:36}}"'],
      safe: [
        '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
        'npm_config_registry=https://registry.npmjs.org/',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.npmjs.com/revoking-access-tokens',
    steps: [
      'Create a new token with the same scope under Access Tokens, and store it where the old one is used.',
      'Delete the old token on the same page, or run `npm token revoke <id>`.',
      'Look through the published versions of your packages for one that you did not publish.',
    ],
  },
};
