from flask import Flask, abort, request

from security import is_genuine

app = Flask(__name__)


@app.post("/webhooks/payments")
def payments():
    if not is_genuine(request.get_data(), request.headers.get("X-Signature", "")):
        abort(403)
    ledger.book(request.get_json())
    return "", 204
