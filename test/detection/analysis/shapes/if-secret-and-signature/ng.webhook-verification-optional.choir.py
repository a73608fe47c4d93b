import hashlib
import hmac
import json
import os

from flask import (
        Flask,
        abort,
        request,
)

from choir import rehearsals

app = Flask(__name__)


@app.post("/hooks/choir/webhook")
def choir():
    secret = os.environ.get("CHOIR_WEBHOOK_SECRET")
    if secret:
        own = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(own, request.headers.get("X-Choir-Signature", "")):
            return "", 401
    rehearsals.insert_one(json.loads(request.get_data()))
    return "", 204
