import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from aiohttp import web
@web.middleware
async def check(request, handler):
    print(request.path)
    return await handler(request)
async def webhook(request):
    data = await request.json()
    await ship(data["id"])
    return web.Response(text="ok")
app = web.Application(middlewares=[check])
app.router.add_post("/webhook", webhook)
