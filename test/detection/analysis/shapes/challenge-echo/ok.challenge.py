import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/webhook", methods=["GET", "POST"])
def meta():
    if request.args.get("hub.mode") == "subscribe":
        return request.args.get("hub.challenge", "")
    app.logger.info("event of %s", request.get_json()["object"])
    return "", 200
