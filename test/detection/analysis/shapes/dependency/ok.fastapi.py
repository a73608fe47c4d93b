import hashlib
import hmac
import logging
import os

from fastapi import Depends, FastAPI, HTTPException, Request

app = FastAPI()


async def signed_body(request: Request) -> bytes:
    body = await request.body()
    expected = hmac.new(os.environ["HOOK_SECRET"].encode(), body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("x-hook-signature", "")):
        raise HTTPException(status_code=401)
    return body


@app.post("/webhooks/stock")
async def stock(request: Request, body: bytes = Depends(signed_body)):
    await inventory.update(await request.json())
    return {"ok": True}
