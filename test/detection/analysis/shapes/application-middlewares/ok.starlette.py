import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from fastapi import FastAPI, Request
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse
class SignatureMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        raw = await request.body()
        if not valid(raw, request.headers.get("x-signature")):
            return JSONResponse({"error": "bad"}, status_code=401)
        return await call_next(request)
app = FastAPI()
app.add_middleware(SignatureMiddleware)
@app.post("/webhook")
async def webhook(request: Request):
    data = await request.json()
    await ship(data["id"])
    return {"ok": True}
