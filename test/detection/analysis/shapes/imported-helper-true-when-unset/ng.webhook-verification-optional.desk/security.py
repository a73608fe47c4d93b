import hashlib
import hmac
import os


def check_hmac(body, signature):
    secret = os.environ.get("DESK_SECRET")
    if secret is None:
        return True
    return hmac.compare_digest(hmac.new(secret.encode(), body, hashlib.sha256).hexdigest(), signature)
