from flask import Blueprint, abort, request

from .inventory import adjust_stock

bp = Blueprint("shop_hooks", __name__)


@bp.route("/webhooks/shopify/orders", methods=["POST"])
def orders_created():
    if "X-Shopify-Hmac-Sha256" not in request.headers:
        abort(401)
    order = request.get_json(force=True)
    for item in order["line_items"]:
        adjust_stock(item["sku"], -item["quantity"])
    return "", 200
