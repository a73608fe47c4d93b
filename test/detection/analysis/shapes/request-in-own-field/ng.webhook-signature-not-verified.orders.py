import json
import tornado.web
from shop import ship_order

class WebhookHandler(tornado.web.RequestHandler):
    def post(self):
        event = json.loads(self.request.body)
        ship_order(event["order_id"])
        self.finish("ok")
