import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from aiohttp import web
@web.middleware
async def check(request, handler):
    raw = await request.read()
    if not valid(raw, request.headers.get("X-Signature")):
        raise web.HTTPUnauthorized()
    return await handler(request)
async def webhook(request):
    data = await request.json()
    await ship(data["id"])
    return web.Response(text="ok")
def make():
    app = web.Application()
    app.middlewares.append(check)
    app.add_routes([web.post("/webhook", webhook)])
    return app
