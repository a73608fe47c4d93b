import { describe, expect, it } from 'vitest';
import { checksIn } from './support.ts';

/** Whether the only check of a handler refuses old messages. */
async function freshness(path: string, text: string): Promise<string> {
  const [check] = await checksIn(path, text);
  return check?.freshness ?? 'no check';
}

/** An Express handler that signs `signed` and runs `extra` before it compares. */
const handler = (signed: string, extra = '') => `
const crypto = require('crypto');
const express = require('express');
const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {
  const sentAt = req.get('x-request-timestamp');
  ${extra}
  const own = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(${signed}).digest();
  if (!crypto.timingSafeEqual(own, Buffer.from(req.get('x-signature'), 'hex'))) return res.sendStatus(401);
  await orders.update(JSON.parse(req.body));
  res.sendStatus(204);
});
`;

describe('a keyed hash that the code compares', () => {
  it('says nothing of the age where no time is signed', async () => {
    expect(await freshness('server.js', handler('req.body'))).toBe('unknown');
  });

  it('is unchecked where the signed time is not looked at', async () => {
    expect(await freshness('server.js', handler('`${sentAt}.${req.body}`'))).toBe('unchecked');
  });

  it.each([
    ['its presence', 'if (!sentAt) return res.sendStatus(400);'],
    ['whether it is a number', 'if (Number.isNaN(Number(sentAt))) return res.sendStatus(400);'],
    ['its unit', 'const seconds = sentAt > 1e12 ? sentAt / 1000 : sentAt;'],
    ['its sign', 'if (Number(sentAt) <= 0) return res.sendStatus(400);'],
    ['a log of it', 'console.log(sentAt);'],
    ['an age that nobody compares', 'const age = Date.now() / 1000 - sentAt; console.log(age);'],
  ])('is unchecked where only %s is asked for', async (_what, extra) => {
    expect(await freshness('server.js', handler('`${sentAt}.${req.body}`', extra))).toBe('unchecked');
  });

  it.each([
    ['difference', 'if (Math.abs(Date.now() / 1000 - Number(sentAt)) > 300) return res.sendStatus(401);'],
    ['limit', 'const oldest = Date.now() / 1000 - 300; if (sentAt < oldest) return res.sendStatus(401);'],
    [
      'library',
      'if (dayjs.unix(sentAt).isBefore(dayjs().subtract(5, "minute"))) return res.sendStatus(401);',
    ],
    ['unseen function', 'if (!(await freshEnough(sentAt))) return res.sendStatus(401);'],
    ['memory of ids', 'if (await isDuplicate(req.get("x-id"))) return res.sendStatus(200);'],
  ])('is checked by a %s', async (_what, extra) => {
    expect(await freshness('server.js', handler('`${sentAt}.${req.body}`', extra))).toBe('checked');
  });

  it('is disabled by a limit that refuses nothing', async () => {
    const extra = 'if (Date.now() - sentAt > 365 * 24 * 60 * 60 * 1000) return res.sendStatus(401);';
    expect(await freshness('server.js', handler('`${sentAt}.${req.body}`', extra))).toBe('disabled');
  });

  it('knows the time in a header that is taken apart', async () => {
    const parsed =
      "const parts = Object.fromEntries(req.get('stripe-signature').split(',').map((one) => one.split('=')));";
    expect(await freshness('server.js', handler('parts.t + "." + req.body', parsed))).toBe('unchecked');
    const age = `${parsed} if (Date.now() / 1000 - parts.t > 300) return res.sendStatus(401);`;
    expect(await freshness('server.js', handler('parts.t + "." + req.body', age))).toBe('checked');
  });
});

describe('a function of a vendor', () => {
  const flask = (call: string) => `
import os
import stripe
from flask import Flask, request

app = Flask(__name__)

@app.post("/webhook")
def webhook():
    event = ${call}
    orders.update(event)
    return "", 204
`;
  const args = 'request.data, request.headers["Stripe-Signature"], os.environ["STRIPE_WEBHOOK_SECRET"]';
  const express = (call: string) => `
const stripe = require('stripe')(process.env.STRIPE_KEY);
const express = require('express');
const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {
  ${call};
  await orders.update(JSON.parse(req.body));
  res.sendStatus(204);
});
`;
  const given = "req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET";

  it.each([
    ['as it is', `stripe.Webhook.construct_event(${args})`, 'checked'],
    ['with a tolerance', `stripe.Webhook.construct_event(${args}, tolerance=60)`, 'checked'],
    ['with a tolerance from elsewhere', `stripe.Webhook.construct_event(${args}, TOLERANCE)`, 'checked'],
    ['with no tolerance', `stripe.Webhook.construct_event(${args}, tolerance=None)`, 'disabled'],
    ['with a tolerance of zero', `stripe.Webhook.construct_event(${args}, 0)`, 'disabled'],
    ['with a year', `stripe.Webhook.construct_event(${args}, tolerance=365 * 24 * 3600)`, 'disabled'],
    ['that has no default', `stripe.WebhookSignature.verify_header(${args})`, 'unchecked'],
    ['that is given one', `stripe.WebhookSignature.verify_header(${args}, 300)`, 'checked'],
  ])('in Python, called %s', async (_how, call, expected) => {
    expect(await freshness('app.py', flask(call))).toBe(expected);
  });

  it.each([
    ['as it is', `stripe.webhooks.constructEvent(${given})`, 'checked'],
    ['with a zero, which it takes for its default', `stripe.webhooks.constructEvent(${given}, 0)`, 'checked'],
    ['with Infinity', `stripe.webhooks.constructEvent(${given}, Infinity)`, 'disabled'],
    ['that has no default', `stripe.webhooks.signature.verifyHeader(${given})`, 'unchecked'],
  ])('in JavaScript, called %s', async (_how, call, expected) => {
    expect(await freshness('server.js', express(call))).toBe(expected);
  });
});
