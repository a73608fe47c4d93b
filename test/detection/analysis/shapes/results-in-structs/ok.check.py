import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from flask import Flask, request
from dataclasses import dataclass
app = Flask(__name__)
@dataclass
class Check:
    ok: bool
    why: str = ""
def check(raw, sig):
    if not sig:
        return Check(False, "missing")
    return Check(valid(raw, sig))
@app.post("/webhook")
def webhook():
    result = check(request.data, request.headers.get("X-Signature"))
    if not result.ok:
        return result.why, 401
    ship(request.json)
    return "ok"
