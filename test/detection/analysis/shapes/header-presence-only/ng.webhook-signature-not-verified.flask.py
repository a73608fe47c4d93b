from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/webhooks/billing", methods=["POST"])
def billing():
    if "X-Signature" not in request.headers:
        abort(400)
    event = request.get_json()
    store.save(event["invoice"])
    return "", 204
