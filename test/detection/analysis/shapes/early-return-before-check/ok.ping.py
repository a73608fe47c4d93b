import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/github", methods=["POST"])
def github_webhook():
    if request.headers.get("X-GitHub-Event") == "ping":
        return "pong"
    own = "sha256=" + hmac.new(os.environ["GH_SECRET"].encode(), request.data, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, request.headers.get("X-Hub-Signature-256", "")):
        abort(401)
    repos.update(request.json)
    return ""
