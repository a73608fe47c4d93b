from flask import Flask, request

app = Flask(__name__)


@app.post("/webhooks/mail")
def mail_events():
    for event in request.get_json():
        if event["event"] == "bounce":
            bounces.insert(event["email"])
    return "", 200
