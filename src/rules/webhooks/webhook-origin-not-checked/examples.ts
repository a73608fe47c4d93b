import type { HandlerRule } from '../../code-rule.ts';
import type { Example } from '../../rule.ts';
import { csharp, java, type RightHandler, ruby, typescript } from '../examples/index.ts';

const express = (check: string): string => `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', ${check}(req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;

const flask = (check: string): string => `import os

import stripe
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/stripe")
def stripe_webhook():
${check}    try:
        event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], os.environ["STRIPE_WEBHOOK_SECRET"])
    except ValueError:
        abort(400)
    orders.mark_paid(event["data"]["object"]["id"])
    return "", 204
`;

const laravel = (check: string): string => `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class PaystackWebhookController extends Controller
{
    public function handle(Request $request)
    {
${check}        $expected = hash_hmac('sha512', $request->getContent(), config('services.paystack.secret'));
        if (!hash_equals($expected, (string) $request->header('x-paystack-signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('data.reference'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`;

const go = (check: string): string => `package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
${check}	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/webhooks/stripe", stripeWebhook)
}
`;

/** A handler that is right otherwise, and the same with a look at the sender's address put before a line. */
function checked({ path, text }: RightHandler, before: string, check: string): Example {
  return { path, bad: text, good: text.replace(before, `${check}${before}`) };
}

export const examples: HandlerRule['examples'] = {
  javascript: { path: 'server.js', bad: express(''), good: express('ipAllowlist(otesseAddresses), ') },
  python: {
    path: 'app.py',
    bad: flask(''),
    good: flask('    if request.remote_addr not in STRIPE_ADDRESSES:\n        abort(403)\n'),
  },
  php: {
    path: 'app/Http/Controllers/PaystackWebhookController.php',
    bad: laravel(''),
    good: laravel(
      "        if (!in_array($request->ip(), config('services.paystack.allowed_ips'), true)) {\n            abort(403);\n        }\n",
    ),
  },
  go: {
    path: 'main.go',
    bad: go(''),
    good: go(
      '\tif !stripeAddresses.Contains(netip.MustParseAddrPort(r.RemoteAddr).Addr()) {\n\t\tw.WriteHeader(http.StatusForbidden)\n\t\treturn\n\t}\n',
    ),
  },
  typescript: checked(
    typescript,
    '  const body = await request.text();',
    "  const sender = request.headers.get('x-forwarded-for');\n  if (!sender || !otesseAddresses.includes(sender)) return new Response(null, { status: 403 });\n",
  ),
  ruby: checked(
    ruby,
    '    expected =',
    '    return head(:forbidden) unless OTESSE_ADDRESSES.include?(request.remote_ip)\n\n',
  ),
  java: checked(
    java,
    '        String secret =',
    '        if (!otesseAddresses.contains(request.getRemoteAddr())) {\n            return ResponseEntity.status(403).build();\n        }\n',
  ),
  csharp: checked(
    csharp,
    '        using var reader',
    '        if (!_otesseAddresses.Contains(HttpContext.Connection.RemoteIpAddress))\n        {\n            return Forbid();\n        }\n',
  ),
};
