import json, hmac, hashlib, os
import tornado.web
from shop import ship_order

class WebhookHandler(tornado.web.RequestHandler):
    def post(self):
        secret = os.environ["WEBHOOK_SECRET"]
        want = hmac.new(secret.encode(), self.request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(want, self.request.headers.get("X-Signature", "")):
            raise tornado.web.HTTPError(401)
        event = json.loads(self.request.body)
        ship_order(event["order_id"])
        self.finish("ok")
