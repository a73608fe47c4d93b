import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/forms")
def forms():
    data = request.get_json()
    own = hmac.new(os.environ["FORMS_SECRET"].encode(), json.dumps(data).encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, request.headers["X-Forms-Signature"]):
        abort(401)
    leads.insert(data["lead"])
    return "", 204
