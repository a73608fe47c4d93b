import hashlib
import hmac
import os

from fastapi import APIRouter, HTTPException, Request

router = APIRouter(prefix="/webhooks")


def is_genuine(raw: bytes, sent: str) -> bool:
    secret = os.getenv("MEMBERS_WEBHOOK_SECRET")
    if not secret:
        return True
    own = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(own, sent)


@router.post("/members")
async def members(request: Request):
    raw = await request.body()
    if not is_genuine(raw, request.headers.get("x-members-signature", "")):
        raise HTTPException(401)
    event = await request.json()
    await memberships.extend(event["member_id"], event["months"])
    return {"status": "ok"}
