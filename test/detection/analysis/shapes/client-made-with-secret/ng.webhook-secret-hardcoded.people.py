from flask import Flask, abort, request
from svix.webhooks import Webhook, WebhookVerificationError

from people import people

app = Flask(__name__)
hook = Webhook("our-own-word-for-hooks")


@app.post("/webhooks/people")
def new_person():
    try:
        event = hook.verify(request.get_data(), request.headers)
    except WebhookVerificationError:
        abort(400)
    people.insert(event["data"]["id"])
    return "", 204
