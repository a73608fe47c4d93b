import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';

/** Not what was sent is verified, but what was made of it. */
export const webhookSignatureOverParsedBody: HandlerRule = {
  id: 'webhook-signature-over-parsed-body',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is computed over a body that was parsed',
  severity: 'medium',
  confidence: 'high',
  why: 'Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.',
  fix: ['Take the body as bytes before any parser touches it, verify those, and parse afterwards.'],
  bad: [],
  good: [],
  examples: {
    javascript: {
      path: 'server.js',
      bad: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(JSON.stringify(req.body)).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(req.body.order);
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
import json
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), json.dumps(request.get_json()).encode(), hashlib.sha256).hexdigest()
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
  references: ['https://docs.stripe.com/webhooks#verify-manually'],
  cwe: [347],
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) =>
      check.body === 'reserialised'
        ? [
            {
              site: check,
              message: `${subject(handler)} verifies a body that was parsed and written again.`,
              evidence: [],
              confidence: 'high',
            },
          ]
        : [],
    );
  },
};
