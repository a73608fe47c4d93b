import type { Vendor } from './vendor.ts';

export const shopify: Vendor = {
  id: 'shopify',
  name: 'Shopify',
  keys: [
    {
      id: 'shopify-access-token',
      title: 'Shopify access token',
      severity: 'critical',
      // Public, custom and private apps, users, and the refresh token of an expiring one.
      keywords: ['shpat_', 'shpca_', 'shppa_', 'shpua_', 'shprt_'],
      pattern: /(?:shp(?:at|ca|pa|ua)_[0-9a-fA-F]{32}|shprt_[0-9a-zA-Z]{32,64})/,
      source: 'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
      leaks: [
        'SHOPIFY_ACCESS_TOKEN=shpat_{{hex:32}}',
        'curl -H "X-Shopify-Access-Token: shpca_{{hex:32}}" https://acme.myshopify.com/admin/api/2026-01/orders.json',
        "  password: 'shppa_{{hex:32}}',",
        '{ "refresh_token": "shprt_{{hex:32}}" }',
      ],
      safe: [
        'SHOPIFY_ACCESS_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'SHOPIFY_ACCESS_TOKEN=shpat_...',
        'SHOPIFY_ACCESS_TOKEN=shpat_{{hex:10}}',
        "const isAdminToken = token.startsWith('shpat_');",
      ],
    },
    {
      id: 'shopify-app-secret',
      title: 'Shopify app secret',
      // It also signs the webhooks and the OAuth requests of the app.
      severity: 'critical',
      keywords: ['shpss_'],
      pattern: /shpss_[0-9a-fA-F]{32}/,
      source: 'https://shopify.dev/changelog/app-secret-key-length-has-increased',
      leaks: [
        'SHOPIFY_API_SECRET=shpss_{{hex:32}}',
        "shopifyApi({ apiKey, apiSecretKey: 'shpss_{{hex:32}}', scopes });",
      ],
      safe: [
        'SHOPIFY_API_SECRET=shpss_<secret>',
        'SHOPIFY_API_SECRET=shpss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'SHOPIFY_API_KEY={{hex:32}}',
      ],
    },
    {
      id: 'shopify-theme-access-password',
      title: 'Shopify Theme Access password',
      severity: 'high',
      keywords: ['shptka_'],
      pattern: /shptka_[0-9a-fA-F]{32}/,
      source: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
      leaks: [
        'SHOPIFY_CLI_THEME_TOKEN=shptka_{{hex:32}}',
        'shopify theme push --password shptka_{{hex:32}} --store acme',
      ],
      safe: ['SHOPIFY_CLI_THEME_TOKEN=shptka_***', 'password: [shptka_...]', 'shptka_abc123'],
    },
    {
      id: 'shopify-partner-token',
      title: 'Shopify partner or app automation token',
      severity: 'high',
      // The formats are not documented: prtapi_ is the Partner API, atkn_ the CLI in a pipeline.
      keywords: ['prtapi_', 'atkn_'],
      pattern: /(?:prtapi_[0-9a-fA-F]{32}|atkn_[0-9a-zA-Z]{32,128})/,
      source: 'https://shopify.dev/docs/api/partner',
      leaks: ['SHOPIFY_PARTNER_TOKEN=prtapi_{{hex:32}}', 'SHOPIFY_CLI_PARTNERS_TOKEN: "atkn_{{hex:64}}"'],
      safe: [
        'placeholder="prtapi_..."',
        'SHOPIFY_CLI_PARTNERS_TOKEN=atkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'prtapi_{{hex:8}}',
      ],
    },
  ],
  revocation: {
    url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    steps: [
      'For an app secret, create a new one in the Dev Dashboard (Settings of the app, Credentials), deploy it, then revoke the old one.',
      'Exchange the access tokens that were issued under the old secret for new ones, as the page below describes.',
      'For a custom app or a Theme Access password, uninstall the app or delete the password in the admin of the store, and create a new one.',
      'Look through the store activity log for what was done with it.',
    ],
  },
  api: { hosts: ['.myshopify.com/admin'], modules: [] },
};
