import hashlib
import hmac
import json

import requests


def send_webhook(endpoint, event):
    body = json.dumps(event).encode()
    signature = hmac.new(endpoint.secret.encode(), body, hashlib.sha256).hexdigest()
    response = requests.post(endpoint.url, data=body, headers={"X-Webhook-Signature": signature}, timeout=5)
    endpoint.deliveries.create(event=event["id"], status=response.status_code)
