import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';

/** A signature is compared in a time that tells how much of it was right. */
export const webhookSignatureTimingUnsafe: HandlerRule = {
  id: 'webhook-signature-timing-unsafe',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is not compared in constant time',
  severity: 'medium',
  confidence: 'high',
  why: 'An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.',
  fix: ['Compare with a function made for it, over values of the same length.'],
  bad: [],
  good: [],
  examples: {
    javascript: {
      path: 'server.js',
      bad: `import { createHmac } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest('hex');
  if (req.get('x-otesse-signature') !== expected) return res.sendStatus(401);
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
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if expected != request.headers["X-Otesse-Signature"]:
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
    php: {
      path: 'app/Http/Controllers/OtesseWebhookController.php',
      bad: `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if ($expected !== $request->header('X-Otesse-Signature')) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,
      good: `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,
    },
  },
  references: ['https://cwe.mitre.org/data/definitions/208.html'],
  cwe: [208],
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) =>
      check.comparison === 'plain' && (check.by === 'mac' || check.by === 'token')
        ? [
            {
              site: check,
              message: `${subject(handler)} compares ${check.by === 'mac' ? 'the signature' : 'the token'} with an ordinary comparison.`,
              evidence: [],
              confidence: check.by === 'mac' ? 'high' : 'medium',
            },
          ]
        : [],
    );
  },
};
