import os

from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
TOKEN = os.environ["TELEGRAM_WEBHOOK_SECRET"]


@app.post("/telegram/webhook")
async def telegram(request: Request):
    if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != TOKEN:
        raise HTTPException(status_code=403)
    update = await request.json()
    await bot.process_update(update)
    return {}
