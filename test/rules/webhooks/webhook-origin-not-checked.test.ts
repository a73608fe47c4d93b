import { describe, expect, it } from 'vitest';
import { webhookAdvice } from '../../detection/analysis/support.ts';

const id = 'webhook-origin-not-checked';

/** A handler that verifies; `vendor` names its route and header, `extra` stands in its file. */
const handler = (vendor: string, extra = '', routes = 1) => `
const crypto = require('crypto');
const express = require('express');
const app = express();
app.use(express.raw({ type: '*/*' }));
${extra}
${Array.from(
  { length: routes },
  (_, i) => `app.post('/webhooks/${vendor}/${i}', async (req, res) => {
  const own = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest();
  if (!crypto.timingSafeEqual(own, Buffer.from(req.get('x-own-signature'), 'hex'))) return res.sendStatus(401);
  await orders.update(JSON.parse(req.body));
  res.sendStatus(204);
});`,
).join('\n')}
`;
const advice = (text: string, options = {}) => webhookAdvice({ 'server.js': text }, options);

describe(id, () => {
  it('is said of vendors that publish their addresses, and of Otesse', async () => {
    expect(await advice(handler('github'))).toEqual([id]);
    expect(await advice(handler('otesse'))).toEqual([id]);
  });

  it('is not said of vendors that publish none, or that are not known', async () => {
    expect(await advice(handler('twilio'))).toEqual([]);
    expect(await advice(handler('acme'))).toEqual([]);
  });

  it('is said once a file', async () => {
    expect(await advice(handler('github', '', 3))).toEqual([id]);
  });

  it('is not said where the config names what checks', async () => {
    expect(await advice(handler('github'), { isOriginChecked: true })).toEqual([]);
  });

  it.each([
    "app.use(ipFilter(githubRanges, { mode: 'allow' }));",
    'if (!ALLOWED_IPS.includes(req.ip)) return res.sendStatus(403);',
    "const from = req.headers['x-forwarded-for'];",
    'const { address } = req.socket.remoteAddress;',
  ])('is not said where code looks at addresses: %s', async (extra) => {
    expect(await advice(handler('github', extra))).toEqual([]);
  });

  it.each([
    'console.log(req.ip);',
    'app.use(rateLimit({ keyGenerator: (req) => req.ip }));',
    'const skip = 1;',
  ])('is said where code only tells of addresses: %s', async (extra) => {
    expect(await advice(handler('github', extra))).toEqual([id]);
  });
});
