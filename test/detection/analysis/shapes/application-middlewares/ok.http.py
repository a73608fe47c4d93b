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
    raw = await request.body()
    if not valid(raw, request.headers.get("x-signature")):
        return JSONResponse({"error": "bad"}, status_code=401)
    return await call_next(request)
@app.post("/webhook")
async def webhook(request: Request):
    data = await request.json()
    await ship(data["id"])
    return {"ok": True}
