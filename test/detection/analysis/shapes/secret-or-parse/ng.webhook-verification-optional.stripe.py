import json
import os

import stripe
from flask import Flask, request

app = Flask(__name__)
endpoint_secret = os.getenv("STRIPE_ENDPOINT_SECRET")


@app.post("/stripe/webhooks")
def stripe_webhooks():
    body = request.get_data()
    event = (
        stripe.Webhook.construct_event(body, request.headers.get("stripe-signature"), endpoint_secret)
        if endpoint_secret
        else json.loads(body)
    )
    if event["type"] == "payment_intent.succeeded":
        orders.fulfil(event["data"]["object"]["metadata"]["order"])
    return "ok"
