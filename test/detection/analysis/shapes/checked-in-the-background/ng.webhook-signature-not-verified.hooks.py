from fastapi import APIRouter, Request, BackgroundTasks, HTTPException
import hmac, os
router = APIRouter()

async def process(raw: bytes, sent: str):
    own = hmac.new(os.environ["CRM_SECRET"].encode(), raw, "sha256").hexdigest()
    if not hmac.compare_digest(own, sent):
        raise HTTPException(401)

@router.post("/webhooks/crm")
async def crm(request: Request, tasks: BackgroundTasks):
    raw = await request.body()
    tasks.add_task(process, raw, request.headers.get("x-crm-signature", ""))
    await contacts.upsert(await request.json())
    return {"ok": True}
