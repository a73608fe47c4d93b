from fastapi import APIRouter, Request

import shipments

router = APIRouter()


@router.post("/webhook/parcel-delivered")
async def parcel_delivered(request: Request):
    payload = await request.json()
    shipments.mark_delivered(payload["tracking_number"])
    return {"ok": True}
