import hashlib
import hmac
import os

from flask import Flask, request

app = Flask(__name__)


@app.post("/webhooks/refunds")
def refunds_hook():
    own = hmac.new(os.environ["REFUND_SECRET"].encode(), request.get_data(), hashlib.sha256).hexdigest()
    hmac.compare_digest(own, request.headers.get("X-Refund-Signature", ""))
    refunds.execute(request.get_json())
    return "", 204
