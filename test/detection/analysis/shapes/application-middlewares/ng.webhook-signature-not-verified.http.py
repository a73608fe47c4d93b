import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from fastapi import FastAPI, Request, HTTPException
from fastapi.responses import JSONResponse
app = FastAPI()
@app.middleware("http")
async def signature(request: Request, call_next):
    print(request.url)
    return await call_next(request)
@app.post("/webhook")
async def webhook(request: Request):
    data = await request.json()
    await ship(data["id"])
    return {"ok": True}
