import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRETS = [os.environ["HOOK_SECRET"], os.environ["HOOK_SECRET_OLD"]]


@app.post("/webhooks/jobs")
def jobs():
    given = request.headers["X-Jobs-Signature"]
    for secret in SECRETS:
        expected = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if hmac.compare_digest(expected, given):
            break
    else:
        abort(401)
    queue.enqueue(request.get_json())
    return "", 202
