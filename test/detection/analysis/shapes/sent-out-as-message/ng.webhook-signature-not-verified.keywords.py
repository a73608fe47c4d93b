import os

import requests
from flask import Flask, request

app = Flask(__name__)


@app.route("/webhook", methods=["POST"])
def webhook():
    alert = request.get_json()
    requests.get(f"https://chat.example/bot{os.environ['BOT']}/sendMessage",
                 params={"chat_id": os.environ["ROOM"], "text": alert["text"]})
    return "ok"
