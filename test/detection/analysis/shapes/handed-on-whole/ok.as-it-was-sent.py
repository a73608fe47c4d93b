from fastapi import APIRouter, Request

from .payments import service

router = APIRouter()


@router.post("/webhooks/bank")
async def bank(request: Request):
    raw = await request.body()
    result = await service.handle_notifications(raw_body=raw)
    await request.app.state.session.commit()
    return result
