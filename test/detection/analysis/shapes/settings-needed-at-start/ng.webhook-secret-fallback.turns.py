import hashlib
import hmac
import os
import sys

from flask import Flask, abort, request

for name in ["DATABASE_URL", "REDIS_URL"]:
    if not os.environ.get(name):
        sys.exit(f"{name} is missing")

app = Flask(__name__)


@app.post("/webhooks/trams")
def trams():
    own = hmac.new(os.environ.get("TRAM_HOOK_SECRET", "").encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, request.headers.get("X-Tram-Signature", "")):
        abort(401)
    lines.update(request.get_json()["line"], late=True)
    return "", 204
