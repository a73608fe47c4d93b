import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';

/** Without the real secret, one that stands in the code is used. */
export const webhookSecretFallback: HandlerRule = {
  id: 'webhook-secret-fallback',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook secret falls back to a value in the code',
  severity: 'high',
  confidence: 'high',
  why: 'Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.',
  fix: ['Read the secret without a default and refuse to start when it is missing.'],
  bad: [],
  good: [],
  examples: {
    javascript: {
      path: 'server.js',
      bad: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET || 'development').update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,
      good: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,
    },
    python: {
      path: 'app.py',
      bad: `import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ.get("OTESSE_WEBHOOK_SECRET", "development")


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,
      good: `import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,
    },
  },
  references: ['https://cwe.mitre.org/data/definitions/1188.html'],
  cwe: [1188, 798],
  judge(handler): Breach[] {
    return handler.verifications.flatMap(({ secret }) => {
      if (!secret?.fallback) return [];
      const value = secret.fallback.isEmpty ? 'the empty string' : 'a value in the code';
      return [
        {
          site: secret.fallback,
          message: `${subject(handler)} verifies with ${value} when ${secret.name ?? 'the secret'} is not set.`,
          evidence: [],
          confidence: handler.certain ? 'high' : 'medium',
        },
      ];
    });
  },
};
