import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.post('/webhooks/gitlab')
def gitlab():
    if not hmac.compare_digest(request.headers.get('X-Gitlab-Token', ''), os.environ['GLT']):
        abort(401)
    builds.insert_one(request.get_json())
    return '', 204
