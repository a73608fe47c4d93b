import type { FileRule } from '../../file-rule.ts';

const scheme = { bad: 'http', good: 'https' };

/** The same text twice: with an address without TLS, and with one that has it. */
function both(path: string, text: (scheme: string) => string): { path: string; bad: string; good: string } {
  return { path, bad: text(scheme.bad), good: text(scheme.good) };
}

export const examples: FileRule['examples'] = {
  javascript: both(
    'scripts/register-webhook.js',
    (http) => `const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

await stripe.webhookEndpoints.create({
  url: '${http}://shop.tulip-market.com/stripe/events',
  enabled_events: ['invoice.paid'],
});
`,
  ),
  typescript: both(
    'src/setup.ts',
    (http) => `await octokit.rest.repos.createWebhook({
  owner,
  repo,
  config: { url: '${http}://ci.tulip-market.com/github', content_type: 'json', secret },
});
`,
  ),
  python: both(
    'bot/start.py',
    (http) => `import os

import telegram

bot = telegram.Bot(os.environ["BOT_TOKEN"])
bot.set_webhook(url="${http}://bot.tulip-market.com/updates", secret_token=os.environ["WEBHOOK_TOKEN"])
`,
  ),
  go: both(
    'cmd/register/main.go',
    (http) => `package main

import "github.com/stripe/stripe-go/v82/webhookendpoint"

func main() {
	params := &stripe.WebhookEndpointParams{
		URL: stripe.String("${http}://shop.tulip-market.com/webhooks/stripe"),
	}
	_, _ = webhookendpoint.New(params)
}
`,
  ),
  ruby: both(
    'lib/tasks/webhooks.rake',
    (http) => `task register_webhooks: :environment do
  Stripe::WebhookEndpoint.create(
    url: "${http}://shop.tulip-market.com/stripe/events",
    enabled_events: ["invoice.paid"],
  )
end
`,
  ),
  php: both(
    'config/payments.php',
    (http) => `<?php

return [
    'mollie_webhook_url' => env('MOLLIE_WEBHOOK_URL', '${http}://shop.tulip-market.com/mollie'),
    'webhook_url' => '${http}://shop.tulip-market.com/payments',
];
`,
  ),
  java: both(
    'src/main/java/shop/Settings.java',
    (http) => `package shop;

final class Settings {
  static final String WEBHOOK_URL = "${http}://shop.tulip-market.com/payments";
}
`,
  ),
  csharp: both(
    'Setup.cs',
    (http) => `using Stripe;

var options = new WebhookEndpointCreateOptions
{
    Url = "${http}://shop.tulip-market.com/webhooks/stripe",
};
new WebhookEndpointService().Create(options);
`,
  ),
  yaml: both(
    'deploy/values.yaml',
    (http) => `payments:
  webhook:
    url: ${http}://shop.tulip-market.com/payments
`,
  ),
  hcl: both(
    'infra/github.tf',
    (http) => `resource "github_repository_webhook" "ci" {
  repository = "shop"
  configuration {
    url          = "${http}://ci.tulip-market.com/github"
    content_type = "json"
  }
}
`,
  ),
  env: both('.env.production', (http) => `WEBHOOK_URL=${http}://shop.tulip-market.com/payments\n`),
  prose: both(
    'docs/setup.md',
    (http) => `## Webhooks

Set the webhook URL to ${http}://shop.tulip-market.com/payments in the dashboard.
`,
  ),
};
