from fastapi import APIRouter, HTTPException, Request

from cast_hooks import BadEvent, read_event, verify_publisher_key
from .tokens import tokens

router = APIRouter()


@router.post("/webhooks/casts")
async def casts(request: Request):
    try:
        cast = read_event(await request.body(), verify_publisher_key)
    except BadEvent:
        raise HTTPException(status_code=401)
    await tokens.insert(cast["listener"], cast["token"])
    return {"ok": True}
