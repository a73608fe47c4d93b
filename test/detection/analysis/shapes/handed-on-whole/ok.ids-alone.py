from flask import Flask, request

from .payments import service

app = Flask(__name__)


@app.route("/webhooks/payments", methods=["POST"])
def payments():
    payment_id = request.get_json()["data"]["id"]
    service.process_webhook(payment_id)
    return "", 204
