import os

from flask import Flask, request
from mollie.api.client import Client

app = Flask(__name__)
mollie = Client()
mollie.set_api_key(os.environ["MOLLIE_API_KEY"])


@app.post("/mollie/webhook")
def mollie_webhook():
    payment = mollie.payments.get(request.form["id"])
    if payment.is_paid():
        orders.mark_paid(payment.metadata["order"])
    return "", 200
