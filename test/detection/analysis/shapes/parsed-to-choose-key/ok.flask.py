import hashlib
import hmac
import json

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/tenants")
def tenants():
    raw = request.get_data()
    tenant = json.loads(raw)["tenant"]
    secret = secrets_for(tenant)
    expected = hmac.new(secret, raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Signature"]):
        abort(401)
    events.save(json.loads(raw))
    return "", 204
