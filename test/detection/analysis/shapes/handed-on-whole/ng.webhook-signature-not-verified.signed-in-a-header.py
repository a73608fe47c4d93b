from fastapi import APIRouter, Request

from .bot import service

router = APIRouter()


@router.post("/webhooks/line")
async def line(request: Request):
    body = await request.json()
    return await service.handle_webhook(body)
