import hashlib
import hmac
import os

from fastapi import HTTPException, Request


async def signed_by_carrier(request: Request):
    raw = await request.body()
    mac = hmac.new(os.environ["CARRIER_SECRET"].encode(), raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac, request.headers.get("x-carrier-signature", "")):
        raise HTTPException(status_code=401)
