import { describe, expect, it } from 'vitest';
import { analysed } from './support.ts';

const script = (secret: string): string => `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
const app = express();
const secret = ${secret};
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), (req, res) => {
  const expected = createHmac('sha256', secret).update(req.body).digest();
  if (!timingSafeEqual(Buffer.from(req.get('x-otesse-signature'), 'hex'), expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const python = (secret: string): string => `import hashlib, hmac, os
from flask import Flask, abort, request
app = Flask(__name__)
secret = ${secret}
@app.route('/webhooks/otesse', methods=['POST'])
def hook():
    expected = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers['X-Otesse-Signature']):
        abort(401)
    db.session.add(Order(request.get_json()['order']))
    return ''
`;

async function told(path: string, text: string): Promise<string[]> {
  const { findings } = await analysed({ [path]: text });
  expect(JSON.stringify(findings)).not.toMatch(/tangerine|harbour/);
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('webhook-secret-'));
}

describe('a secret for which a literal stands in', () => {
  it.each([
    "process.env.A_SECRET || process.env.B_SECRET || 'tangerine-harbour'",
    "process.env.A_SECRET || (process.env.B_SECRET || 'tangerine-harbour')",
    "process.env.A_SECRET ?? config.secret ?? 'tangerine-harbour'",
    "process.env.A_SECRET ? process.env.A_SECRET : 'tangerine-harbour'",
    "Buffer.concat([Buffer.from('v1-'), Buffer.from(process.env.A_SECRET || 'harbour')])",
  ])('is a fallback: %s', async (secret) => {
    expect(await told('server.js', script(secret))).toEqual(['webhook-secret-fallback']);
  });

  it.each([
    "os.environ.get('A_SECRET') or os.environ.get('B_SECRET') or 'tangerine-harbour'",
    "os.environ.get('A_SECRET', os.environ.get('B_SECRET', 'tangerine-harbour'))",
    "os.environ['A_SECRET'] if os.environ['A_SECRET'] else 'tangerine-harbour'",
  ])('is a fallback in Python: %s', async (secret) => {
    expect(await told('app.py', python(secret))).toEqual(['webhook-secret-fallback']);
  });

  it.each([
    "isProduction ? 'tangerine-harbour' : 'harbour-tangerine'",
    "Buffer.concat([Buffer.from('tangerine-'), Buffer.from('harbour')])",
  ])('is hard-coded where nothing else is there: %s', async (secret) => {
    expect(await told('server.js', script(secret))).toEqual(['webhook-secret-hardcoded']);
  });

  it.each([
    'process.env.A_SECRET || process.env.B_SECRET',
    "process.env.A_SECRET ? process.env.A_SECRET : fail('tangerine-harbour')",
    'Buffer.concat([Buffer.from(process.env.A_SECRET), Buffer.from(process.env.B_SECRET)])',
  ])('is none where no literal does: %s', async (secret) => {
    expect(await told('server.js', script(secret))).toEqual([]);
  });
});
