import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        expected = hmac.new(os.environ["HOOK_SECRET"].encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, request.headers.get("X-Hook-Signature", "")):
            app.logger.error("signature")
        return view(*args, **kwargs)

    return wrapper


@app.route("/webhooks/stock", methods=["POST"])
@signed
def stock():
    inventory.update(request.get_json()["sku"])
    return "", 204
