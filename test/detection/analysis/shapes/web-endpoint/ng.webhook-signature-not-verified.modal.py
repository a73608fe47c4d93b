import json

import fastapi
import modal

from shop import orders

app = modal.App("shop")


@app.function(secrets=[modal.Secret.from_name("shop")])
@modal.web_endpoint(method="POST")
async def stripe_webhook(request: fastapi.Request):
    event = json.loads(await request.body())
    orders.update(event["data"]["object"]["id"], paid=True)
    return {"ok": True}
