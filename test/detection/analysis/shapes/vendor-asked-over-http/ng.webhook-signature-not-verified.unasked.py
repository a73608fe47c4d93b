import os

import requests
from flask import Flask, request

from shop import orders

app = Flask(__name__)


@app.route("/webhooks/paypal", methods=["POST"])
def paypal():
    event = request.get_json()
    requests.post(os.environ["PAYPAL_API"] + "/v1/notifications/verify-webhook-signature", json={"webhook_event": event})
    orders.update(event["resource"]["id"], paid=True)
    return "", 204
