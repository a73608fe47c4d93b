import hmac

from flask import Flask, request

app = Flask(__name__)


@app.post("/webhooks/warehouse")
def warehouse():
    # if not hmac.compare_digest(sign(request.data), request.headers["X-Signature"]):
    #     abort(401)
    item = request.get_json()
    stock.update(item["sku"], item["quantity"])
    return "", 200
