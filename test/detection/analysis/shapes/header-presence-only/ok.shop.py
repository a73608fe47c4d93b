import base64
import hashlib
import hmac
import os

from flask import Blueprint, abort, request

from .inventory import adjust_stock

bp = Blueprint("shop_hooks", __name__)


@bp.route("/webhooks/shopify/orders", methods=["POST"])
def orders_created():
    if "X-Shopify-Hmac-Sha256" not in request.headers:
        abort(401)
    digest = hmac.new(os.environ["SHOPIFY_API_SECRET"].encode(), request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(base64.b64encode(digest).decode(), request.headers["X-Shopify-Hmac-Sha256"]):
        abort(401)
    order = request.get_json(force=True)
    for item in order["line_items"]:
        adjust_stock(item["sku"], -item["quantity"])
    return "", 200
