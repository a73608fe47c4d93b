from fastapi import APIRouter, Depends, Request
from sqlalchemy.orm import Session

from app.database import get_db
from app.machines import Machine
from app.signing import verified_sender

router = APIRouter(prefix="/webhooks")


@router.post("/wash")
async def wash(request: Request, db: Session = Depends(get_db), sender: str = Depends(verified_sender)):
    payload = await request.json()
    db.add(Machine(number=payload["number"], done=True))
    db.commit()
    return {}
