from fastapi import APIRouter, Depends, Request

from .db import session_scope

router = APIRouter()


def get_session():
    with session_scope() as session:
        yield session


@router.post("/webhooks/lab")
async def lab(request: Request, session=Depends(get_session)):
    payload = await request.json()
    session.add(Result(**payload))
    session.commit()
    return {}
