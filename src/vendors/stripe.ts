import { isUnpublished } from './published.ts';
import type { Vendor } from './vendor.ts';

// Publishable keys (pk_) belong into web pages. Clerk's secret keys begin like Stripe's, and are as secret.
const source = 'https://docs.stripe.com/keys';

export const stripe: Vendor = {
  id: 'stripe',
  name: 'Stripe',
  keys: [
    {
      id: 'stripe-live-secret-key',
      title: 'Stripe live secret key',
      severity: 'critical',
      keywords: ['sk_live_', 'sk_org_live_'],
      // 24 characters in the oldest keys, 99 in recent ones, more in those of an organisation.
      pattern: /sk_(?:org_)?live_[A-Za-z0-9]{16,255}/,
      environment: 'live',
      source,
      leaks: [
        'STRIPE_SECRET_KEY=sk_live_{{alnum:99}}',
        "const stripe = new Stripe('sk_live_{{alnum:24}}');",
        'curl https://api.stripe.com/v1/charges -u sk_live_{{alnum:99}}:',
        'stripe_key: sk_org_live_{{alnum:236}}',
      ],
      safe: [
        'STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
        'STRIPE_SECRET_KEY=sk_live_...',
        "if (key.startsWith('sk_live_')) throw new Error('live key');",
        "const stripe = await loadStripe('pk_live_{{alnum:99}}');",
        'STRIPE_SECRET_KEY=sk_live_your_key_here',
      ],
    },
    {
      id: 'stripe-live-restricted-key',
      title: 'Stripe live restricted key',
      severity: 'critical',
      keywords: ['rk_live_'],
      pattern: /rk_live_[A-Za-z0-9]{16,255}/,
      environment: 'live',
      source: 'https://docs.stripe.com/keys/restricted-api-keys',
      leaks: ['STRIPE_API_KEY=rk_live_{{alnum:99}}', "  apiKey: 'rk_live_{{alnum:24}}',"],
      safe: [
        'STRIPE_API_KEY=rk_live_...',
        'STRIPE_API_KEY=rk_live_XXXXXXXXXXXXXXXXXXXXXXXX',
        "grep -rE '[sr]k_live_' src",
      ],
    },
    {
      id: 'stripe-test-secret-key',
      title: 'Stripe test secret or restricted key',
      severity: 'medium',
      keywords: ['sk_test_', 'rk_test_', 'sk_org_test_'],
      pattern: /(?:sk_(?:org_)?|rk_)test_[A-Za-z0-9]{16,255}/,
      environment: 'test',
      accept: isUnpublished,
      source,
      leaks: [
        'STRIPE_SECRET_KEY=sk_test_{{alnum:99}}',
        '"stripeKey": "rk_test_{{alnum:24}}"',
        'curl https://api.stripe.com/v1/customers -u sk_test_{{alnum:24}}:',
      ],
      safe: [
        'STRIPE_SECRET_KEY=sk_test_...',
        'STRIPE_SECRET_KEY=sk_test_<your key>',
        'STRIPE_PUBLISHABLE_KEY=pk_test_{{alnum:99}}',
        'sk_test_{{alnum:8}}',
      ],
    },
    {
      id: 'stripe-webhook-secret',
      // Svix and those who send through it (Clerk, Resend, …) use the same prefix, with base64 after it.
      title: 'Webhook signing secret (Stripe, or Svix and Clerk)',
      severity: 'high',
      keywords: ['whsec_'],
      pattern: /whsec_[A-Za-z0-9+/]{24,128}={0,2}/,
      source: 'https://docs.stripe.com/webhooks#verify-official-libraries',
      leaks: [
        'STRIPE_WEBHOOK_SECRET=whsec_{{alnum:32}}',
        "const event = stripe.webhooks.constructEvent(body, signature, 'whsec_{{hex:64}}');",
        'CLERK_WEBHOOK_SECRET: "whsec_{{base64:32}}"',
      ],
      safe: [
        'STRIPE_WEBHOOK_SECRET=whsec_...',
        "const endpointSecret = 'whsec_xxxxxxxxxxxxxxxxxxxxxxxx';",
        'STRIPE_WEBHOOK_SECRET=whsec_{{alnum:10}}',
        'const secret = process.env.STRIPE_WEBHOOK_SECRET;',
      ],
    },
  ],
  revocation: {
    url: 'https://docs.stripe.com/keys-best-practices#handling-compromised-keys',
    steps: [
      'Roll the key at https://dashboard.stripe.com/apikeys and let the old one expire now, or after the minutes that a deployment takes.',
      'For a webhook secret, open the endpoint under Webhooks and choose Roll secret; Stripe signs with both until the old one expires.',
      'Store the new one where the old one is used, and see a request or an event succeed with it.',
      'Look through the request logs in Workbench for requests with the old key that were not yours, and through payouts and refunds.',
    ],
  },
  api: { hosts: ['api.stripe.com'], modules: [], takesPayments: true },
};
