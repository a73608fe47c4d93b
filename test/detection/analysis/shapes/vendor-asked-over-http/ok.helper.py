import os

import requests
from flask import Flask, abort, request

from shop import orders

app = Flask(__name__)


def is_genuine(headers, event):
    url = f"{os.environ['PAYPAL_API']}/v1/notifications/verify-webhook-signature"
    answer = requests.post(url, json={
        "transmission_sig": headers.get("paypal-transmission-sig"),
        "webhook_id": os.environ["PAYPAL_WEBHOOK_ID"],
        "webhook_event": event,
    })
    return answer.json().get("verification_status") == "SUCCESS"


@app.route("/webhooks/paypal", methods=["POST"])
def paypal():
    event = request.get_json()
    if not is_genuine(request.headers, event):
        abort(400)
    orders.update(event["resource"]["id"], paid=True)
    return "", 204
