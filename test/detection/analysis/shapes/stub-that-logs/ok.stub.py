import logging

from flask import Flask, request

app = Flask(__name__)


@app.post("/webhook")
def webhook():
    logging.info("received %s", request.get_json())
    return "", 200
