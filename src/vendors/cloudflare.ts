import type { KeyFormat, Vendor } from './vendor.ts';

const formats = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';

// Credentials made before 2026 have no prefix: the name they are assigned to is what tells them.
const unprefixed = {
  boundary: 'right',
  confidence: 'medium',
  entropy: 3,
  source: formats,
} satisfies Partial<KeyFormat>;

export const cloudflare: Vendor = {
  id: 'cloudflare',
  name: 'Cloudflare',
  keys: [
    // Since 2026: 40 characters and eight hexadecimal digits of CRC-32. What the CRC covers is not published.
    {
      id: 'cloudflare-user-api-token',
      title: 'Cloudflare user API token',
      severity: 'critical',
      keywords: ['cfut_'],
      pattern: /cfut_[A-Za-z0-9]{40}[a-f0-9]{8}/,
      source: formats,
      leaks: ['CLOUDFLARE_API_TOKEN=cfut_{{alnum:40}}{{hex:8}}', 'api_token = "cfut_{{alnum:40}}{{hex:8}}"'],
      safe: ['CLOUDFLARE_API_TOKEN=cfut_...', 'get_executor_main_path(cfut_dir, workerid)'],
    },
    {
      id: 'cloudflare-account-api-token',
      title: 'Cloudflare account API token',
      severity: 'critical',
      keywords: ['cfat_'],
      pattern: /cfat_[A-Za-z0-9]{40}[a-f0-9]{8}/,
      source: formats,
      leaks: [
        'CLOUDFLARE_API_TOKEN=cfat_{{alnum:40}}{{hex:8}}',
        "{ apiToken: 'cfat_{{alnum:40}}{{hex:8}}' }",
      ],
      safe: ['CLOUDFLARE_API_TOKEN=cfat_<token>', 'token.startsWith("cfat_") ? "account" : "user"'],
    },
    {
      id: 'cloudflare-global-api-key',
      title: 'Cloudflare Global API Key',
      severity: 'critical',
      keywords: ['cfk_'],
      pattern: /cfk_[A-Za-z0-9]{40}[a-f0-9]{8}/,
      source: formats,
      leaks: ['CLOUDFLARE_API_KEY=cfk_{{alnum:40}}{{hex:8}}', '-H "X-Auth-Key: cfk_{{alnum:40}}{{hex:8}}"'],
      safe: [
        'CLOUDFLARE_API_KEY=cfk_...',
        'ALTER TABLE customer ADD CONSTRAINT cfk_customer_order_identifier',
      ],
    },
    {
      ...unprefixed,
      id: 'cloudflare-legacy-api-token',
      title: 'Cloudflare API token',
      severity: 'critical',
      keywords: ['cloudflare', 'cf_api_'],
      pattern:
        /(?:cloudflare[\w.-]{0,24}?token|cf_api_token)["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}["'`]?(?:Bearer )?(?<secret>[A-Za-z0-9_-]{40})/i,
      leaks: [
        'CLOUDFLARE_API_TOKEN={{base64url:39}}x',
        "CF_API_TOKEN: '{{alnum:40}}'",
        'cloudflare_dns_api_token = "{{alnum:40}}"',
      ],
      safe: [
        'uses: cloudflare/wrangler-action@{{hex:40}}',
        'CLOUDFLARE_API_TOKEN=your_cloudflare_api_token_with_dns_edit_x',
        'apiToken: ${{ secrets.CLOUDFLARE_API_TOKEN }}',
        'cloudflareTokenHash: {{hex:64}}',
      ],
    },
    {
      ...unprefixed,
      id: 'cloudflare-legacy-global-api-key',
      title: 'Cloudflare Global API Key',
      severity: 'critical',
      keywords: ['cloudflare', 'cf_api_', 'x-auth-key'],
      pattern:
        /(?:cloudflare[\w.-]{0,24}?(?:api|global)[_-]?key|cf_api_key|x-auth-key)["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=,])[ \t]{0,4}["'`]?(?<secret>[a-f0-9]{37,45})/i,
      leaks: [
        'curl -H "X-Auth-Email: ops@acme.io" -H "X-Auth-Key: {{hex:37}}"',
        'CLOUDFLARE_API_KEY={{hex:37}}',
        "CF_API_KEY: '{{hex:37}}'",
      ],
      safe: [
        'curl -H "X-Auth-Key: $CLOUDFLARE_API_KEY"',
        'CLOUDFLARE_API_KEY=1234567893feefc5f0q5000bfo0c38d90bbeb',
        'X-Auth-Key: {{hex:64}}',
      ],
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare Origin CA key',
      // The API takes none since 30 September 2026; Keyless SSL key servers may.
      severity: 'medium',
      keywords: ['v1.0-'],
      pattern: /v1\.0-[a-f0-9]{24,64}-[a-f0-9]{64,256}(?:-[a-f0-9]{32,128})?/,
      source: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
      leaks: [
        'X-Auth-User-Service-Key: v1.0-{{hex:24}}-{{hex:146}}',
        'CLOUDFLARE_API_USER_SERVICE_KEY="v1.0-{{hex:64}}-{{hex:128}}-{{hex:64}}"',
      ],
      safe: [
        'git checkout v1.0-rc1',
        'image: registry.acme.io/shop:v1.0-{{hex:40}}',
        'X-Auth-User-Service-Key: v1.0-...',
      ],
    },
  ],
  revocation: {
    url: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    steps: [
      'Open My Profile, API Tokens (for an account token: Manage Account, Account API Tokens).',
      'Choose Roll beside the token, or Change beside the key: the old value stops working, a new one is shown.',
      'Store the new value where the old one was used; replace a Global API Key by a token with few permissions.',
      'Look through the audit logs for changes that were not yours.',
    ],
  },
};
