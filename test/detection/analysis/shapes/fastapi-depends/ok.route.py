import hashlib
import hmac
import os

from fastapi import APIRouter, Depends, HTTPException, Request

router = APIRouter()


async def verify(request: Request):
    own = hmac.new(os.environ["LAB_SECRET"].encode(), await request.body(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, request.headers.get("x-signature", "")):
        raise HTTPException(status_code=401)


@router.post("/webhooks/lab", dependencies=[Depends(verify)])
async def lab(payload: dict):
    await results.insert(payload)
    return {}
