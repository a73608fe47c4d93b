import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/github/webhook")
def github():
    own = "sha1=" + hmac.new(os.environ["GITHUB_WEBHOOK_SECRET"].encode(), request.get_data(), hashlib.sha1).hexdigest()
    if not hmac.compare_digest(own, request.headers["X-Hub-Signature"]):
        abort(403)
    builds.start(request.get_json()["after"])
    return "", 202
