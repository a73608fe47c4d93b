import type { HandlerRule } from '../../code-rule.ts';

const express = (age: string): string => `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const sentAt = req.get('x-otesse-timestamp') ?? '';
${age}  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(\`\${sentAt}.\${req.body}\`).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;

const next = (age: string): string => `import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const body = await request.text();
  const timestamp = request.headers.get('x-slack-request-timestamp') ?? '';
${age}  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET!).update(\`v0:\${timestamp}:\${body}\`).digest('hex');
  const given = request.headers.get('x-slack-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    return new Response('no', { status: 401 });
  }
  await tickets.create(JSON.parse(body).event);
  return new Response(null, { status: 204 });
}
`;

const flask = (age: string): string => `import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["SLACK_SIGNING_SECRET"]


@app.post("/slack/events/webhook")
def slack():
    timestamp = request.headers["X-Slack-Request-Timestamp"]
${age}    base = f"v0:{timestamp}:{request.get_data(as_text=True)}"
    expected = "v0=" + hmac.new(SECRET.encode(), base.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Slack-Signature"]):
        abort(401)
    tickets.create(request.get_json()["event"])
    return "", 204
`;

const go = (name: string): string => `package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.${name}(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
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

const rails = (tolerance: string): string => `class StripeWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    payload = request.body.read
    secret = ENV.fetch("STRIPE_WEBHOOK_SECRET")
    event = Stripe::Webhook.construct_event(payload, request.headers["Stripe-Signature"], secret${tolerance})
    Order.find_by(number: event.data.object.id).update(paid: true)
    head :no_content
  rescue Stripe::SignatureVerificationError
    head :bad_request
  end
end
`;

const laravel = (tolerance: string): string => `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;
use Stripe\\Exception\\SignatureVerificationException;
use Stripe\\Webhook;

class StripeWebhookController extends Controller
{
    public function handle(Request $request)
    {
        try {
            $event = Webhook::constructEvent($request->getContent(), $request->header('Stripe-Signature'), config('services.stripe.webhook_secret')${tolerance});
        } catch (SignatureVerificationException $e) {
            abort(400);
        }
        Order::where('number', $event->data->object->id)->update(['paid' => true]);
        return response()->noContent();
    }
}
`;

const spring = (tolerance: string): string => `package shop;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StripeWebhookController {
  @Value("\${stripe.webhook.secret}")
  private String webhookSecret;

  @PostMapping("/webhooks/stripe")
  ResponseEntity<Void> handle(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
    Event event;
    try {
      event = Webhook.constructEvent(payload, signature, webhookSecret${tolerance});
    } catch (SignatureVerificationException e) {
      return ResponseEntity.badRequest().build();
    }
    orders.markPaid(event.getId());
    return ResponseEntity.noContent().build();
  }
}
`;

const aspnet = (tolerance: string): string => `using Microsoft.AspNetCore.Mvc;
using Stripe;

[ApiController]
public class StripeWebhookController : ControllerBase
{
    private readonly IConfiguration _configuration;
    private readonly OrderService _orders;

    public StripeWebhookController(IConfiguration configuration, OrderService orders)
    {
        _configuration = configuration;
        _orders = orders;
    }

    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        try
        {
            var stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _configuration["Stripe:WebhookSecret"]${tolerance});
            await _orders.MarkPaidAsync(stripeEvent.Id);
        }
        catch (StripeException)
        {
            return BadRequest();
        }
        return NoContent();
    }
}
`;

export const examples: HandlerRule['examples'] = {
  javascript: {
    path: 'server.js',
    bad: express(''),
    good: express(
      '  if (!(Math.abs(Date.now() / 1000 - Number(sentAt)) < 300)) return res.sendStatus(401);\n',
    ),
  },
  typescript: {
    path: 'app/api/slack/webhook/route.ts',
    bad: next(''),
    good: next(
      "  if (!(Number(timestamp) > Date.now() / 1000 - 300)) return new Response('too old', { status: 401 });\n",
    ),
  },
  python: {
    path: 'app.py',
    bad: flask(''),
    good: flask('    if abs(time.time() - int(timestamp)) > 300:\n        abort(401)\n'),
  },
  go: { path: 'main.go', bad: go('ConstructEventIgnoringTolerance'), good: go('ConstructEvent') },
  ruby: {
    path: 'app/controllers/stripe_webhooks_controller.rb',
    bad: rails(', tolerance: nil'),
    good: rails(''),
  },
  php: {
    path: 'app/Http/Controllers/StripeWebhookController.php',
    bad: laravel(', 0'),
    good: laravel(', 120'),
  },
  java: { path: 'src/main/java/shop/StripeWebhookController.java', bad: spring(', 0'), good: spring('') },
  csharp: {
    path: 'Controllers/StripeWebhookController.cs',
    bad: aspnet(', tolerance: 31536000'),
    good: aspnet(', tolerance: 300'),
  },
};
