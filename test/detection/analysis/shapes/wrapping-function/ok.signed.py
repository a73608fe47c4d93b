import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        mac = hmac.new(os.environ["CRM_SECRET"].encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac, request.headers.get("X-CRM-Signature", "")):
            abort(403)
        return view(*args, **kwargs)

    return wrapper


@app.route("/hooks/crm", methods=["POST"])
@signed
def crm():
    contacts.upsert(request.json["contact"])
    return "ok"
