import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';

/** The secret that a check relies on stands in the code. */
export const webhookSecretHardcoded: HandlerRule = {
  id: 'webhook-secret-hardcoded',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook secret stands in the code',
  severity: 'high',
  confidence: 'high',
  why: 'Everyone who can read the code, its history or a copy of it can sign events.',
  fix: [
    'Read the secret from the environment or a secret manager.',
    'Make a new one at the vendor: this one has been read.',
  ],
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
  const expected = createHmac('sha256', 'our-webhook-word').update(req.body).digest();
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
SECRET = "our-webhook-word"


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
  references: ['https://cwe.mitre.org/data/definitions/798.html'],
  cwe: [798],
  judge(handler): Breach[] {
    return handler.verifications.flatMap(({ secret }) =>
      secret?.kind === 'literal'
        ? [
            {
              site: secret,
              message: `${subject(handler)} verifies with a secret that stands in the code.`,
              evidence: [],
              confidence: handler.certain ? 'high' : 'medium',
            },
          ]
        : [],
    );
  },
};
