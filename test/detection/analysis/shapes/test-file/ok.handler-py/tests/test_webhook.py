from flask import Flask, request

import orders


def test_webhook(client):
    app = Flask(__name__)

    @app.post("/webhook")
    def webhook():
        orders.mark_paid(request.get_json()["id"])
        return ""

    assert app.test_client().post("/webhook", json={"id": 7}).status_code == 200
