import hashlib
import hmac
import os

from fastapi import Depends, FastAPI, Header, HTTPException, Request

app = FastAPI()


async def verified(request: Request, x_signature: str = Header(...)):
    raw = await request.body()
    own = hmac.new(os.environ["LAB_SECRET"].encode(), raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, x_signature):
        raise HTTPException(status_code=401)
    return raw


@app.post("/webhooks/lab")
async def lab(raw: bytes = Depends(verified)):
    await results.insert(raw)
    return {}
