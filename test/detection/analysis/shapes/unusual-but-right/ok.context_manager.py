import hmac, os
from contextlib import contextmanager
from flask import Flask, request, abort, g
app = Flask(__name__)

class BadSignature(Exception):
    pass

@app.errorhandler(BadSignature)
def refused(_):
    return "", 403

@contextmanager
def verified_payload():
    raw = request.get_data(cache=True)
    mac = hmac.new(os.environb[b"PAY_WEBHOOK_SECRET"], raw, "sha256").hexdigest()
    if not hmac.compare_digest(mac, request.headers.get("X-Pay-Signature", "")):
        raise BadSignature
    yield request.get_json()

@app.route("/webhooks/pay", methods=["POST"])
def pay():
    with verified_payload() as event:
        orders.mark_paid(event["order"])
    return "", 204
