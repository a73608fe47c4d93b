import { describe, expect, it } from 'vitest';
import { told } from '../../detection/files/support.ts';

const id = 'webhook-plain-http';

const reported: [path: string, text: string, confidence: string][] = [
  ['a.js', "bot.telegram.setWebhook('http://bot.tulip.shop/updates');", 'medium'],
  ['a.js', "const webhookUrl = process.env.WEBHOOK_URL || 'http://bot.tulip.shop/updates';", 'medium'],
  ['a.js', "const WEBHOOK_URL = 'http://54.12.3.4:8000/in';", 'medium'],
  ['a.js', "post(client, { address: 'http://tulip.shop/webhooks/orders', topic });", 'medium'],
  ['a.py', 'client.webhooks.create(\n    url="http://tulip.shop/in",\n)', 'medium'],
  ['a.py', 'WEBHOOK_ENDPOINT: str = "x"\nwebhook_endpoint = "http://tulip.shop/in"', 'medium'],
  ['a.rb', "github.create_hook('a/b', 'web', { url: 'http://ci.tulip.shop/gh' })\n# webhook", 'medium'],
  ['a.json', '{ "webhooks": [\n  { "url": "http://tulip.shop/in" }\n] }', 'medium'],
  ['a.yml', 'n8n:\n  environment:\n    - WEBHOOK_URL=http://n8n.tulip.shop:5678/', 'medium'],
  ['a.sh', 'curl -d url=http://tulip.shop/webhook https://api.stripe.com/v1/webhook_endpoints', 'medium'],
  ['README.md', 'Set the webhook URL to `http://tulip.shop/stripe`.', 'low'],
  ['README.md', 'Payload URL: http://ci.tulip.shop/webhooks/github', 'low'],
];

describe('a webhook address without TLS', () => {
  it.each(reported)('is reported in %s: %s', async (path, text, confidence) => {
    const findings = await told(path, text);
    expect(findings.map((finding) => finding.replace(/ \d+/, ''))).toEqual([`${id} ${confidence}`]);
  });
});

const passed: [path: string, text: string][] = [
  ['a.js', "bot.telegram.setWebhook('https://bot.tulip.shop/updates');"],
  ['a.js', "const webhookUrl = 'http://localhost:3000/webhook';"],
  ['a.js', "const webhookUrl = 'http://127.0.0.1:3000/webhook';"],
  ['a.js', "const webhookUrl = 'http://[::1]:3000/webhook';"],
  ['a.js', "const webhookUrl = 'http://192.168.1.4/webhook';"],
  ['a.js', "const webhookUrl = 'http://worker:8080/webhook';"],
  ['a.js', "const webhookUrl = 'http://hooks.payments.svc.cluster.local/webhook';"],
  ['a.js', "const webhookUrl = 'http://a1b2c3.ngrok.io/webhook';"],
  ['a.js', "const webhookUrl = 'http://www.example.com/webhook';"],
  ['a.js', "const webhookUrl = 'http://yourdomain.com/webhook';"],
  ['a.js', "const webhookUrl = 'http://my-app.com/webhook';"],
  ['a.js', 'const webhookUrl = `http://${host}/webhook`;'],
  ['a.js', "if (webhookUrl.startsWith('http://')) throw new Error('webhooks need TLS');"],
  ['a.js', '// How webhooks work: http://tulip.shop/webhooks\nwebhook();'],
  ['a.js', '// webhook\nfetch({ url: "http://tulip.shop/orders" });'],
  ['a.js', "const docs = 'http://docs.tulip.shop/webhooks';"],
  ['a.js', "const docs = 'http://tulip.shop/docs/webhooks';"],
  ['a.js', 'html(`<a href="http://tulip.shop/webhooks">webhooks</a>`);'],
  ['a.js', "setWebhook('http://...');"],
  ['a.js', "// bot.setWebhook('http://tulip.shop/in');"],
  ['a.yml', '# WEBHOOK_URL: http://tulip.shop/in'],
  ['a.xml', '<webhook xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['test/a.js', "const webhookUrl = 'http://tulip.shop/in';"],
  ['examples/a.js', "const webhookUrl = 'http://tulip.shop/in';"],
  ['README.md', 'Never set the webhook URL to http://tulip.shop/stripe.'],
  ['README.md', '❌ Payload URL: http://ci.tulip.shop/webhooks/github'],
  ['README.md', 'Read about webhooks at http://tulip.shop/blog/webhooks.'],
  ['README.md', 'Webhooks were invented by http://progrium.com long ago.'],
  ['README.md', 'Set the webhook URL to `http://localhost:3000/stripe`.'],
];

describe('what is no public webhook address', () => {
  it.each(passed)('is let pass in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });
});
