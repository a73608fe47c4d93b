import os

import stripe
from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


async def verified_event(request: Request):
    payload = await request.body()
    try:
        return stripe.Webhook.construct_event(
            payload, request.headers["stripe-signature"], os.environ["STRIPE_ENDPOINT_SECRET"]
        )
    except (ValueError, stripe.error.SignatureVerificationError) as exc:
        raise HTTPException(status_code=400) from exc


@app.post("/stripe/webhook")
async def stripe_webhook(request: Request):
    event = await verified_event(request)
    if event["type"] == "checkout.session.completed":
        await carts.complete(event["data"]["object"]["client_reference_id"])
    return {}
