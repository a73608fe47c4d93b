import hmac
import os

from fastapi import FastAPI, Header, HTTPException, Request

app = FastAPI()
TOKEN = os.environ["TELEGRAM_WEBHOOK_SECRET"]


@app.post("/telegram/webhook")
async def telegram(request: Request, x_telegram_bot_api_secret_token: str = Header("")):
    if not hmac.compare_digest(x_telegram_bot_api_secret_token, TOKEN):
        raise HTTPException(status_code=403)
    update = await request.json()
    await bot.process_update(update)
    return {}
