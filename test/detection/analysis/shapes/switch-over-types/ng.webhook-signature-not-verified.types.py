from fastapi import APIRouter, Request

router = APIRouter()


@router.post("/webhook/stripe")
async def on_stripe(request: Request):
    event = await request.json()
    match event["type"]:
        case "customer.subscription.created" | "customer.subscription.updated":
            await plans.upsert(event["data"]["object"])
        case "customer.subscription.deleted":
            await plans.delete(event["data"]["object"])
        case _:
            print("unhandled", event["type"])
    return {}
