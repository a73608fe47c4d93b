import os

import fastapi
import modal
import stripe

from shop import orders

app = modal.App("shop")


@app.function(secrets=[modal.Secret.from_name("shop")])
@modal.fastapi_endpoint(method="POST")
async def stripe_webhook(request: fastapi.Request):
    event = stripe.Webhook.construct_event(
        await request.body(), request.headers["stripe-signature"], os.environ["STRIPE_WEBHOOK_SECRET"]
    )
    orders.update(event["data"]["object"]["id"], paid=True)
    return {"ok": True}
