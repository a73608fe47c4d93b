import os
from functools import wraps

from flask import Flask, request
from twilio.request_validator import RequestValidator

app = Flask(__name__)


def from_twilio(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        validator = RequestValidator(os.environ["TWILIO_AUTH_TOKEN"])
        if not validator.validate(request.url, request.form, request.headers.get("X-Twilio-Signature", "")):
            return "forbidden", 403
        return f(*args, **kwargs)

    return decorated


@app.route("/sms/webhook", methods=["POST"])
@from_twilio
def sms():
    inbox.save(request.form["From"], request.form["Body"])
    return ""
