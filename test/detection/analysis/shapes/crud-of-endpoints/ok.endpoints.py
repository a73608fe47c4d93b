from fastapi import APIRouter, Depends

from .auth import current_user
from .db import Session, get_session
from .models import WebhookEndpoint

router = APIRouter(prefix="/webhooks")


@router.post("/")
def create_webhook(data: EndpointIn, user=Depends(current_user), session: Session = Depends(get_session)):
    endpoint = WebhookEndpoint(url=data.url, owner=user.id)
    session.add(endpoint)
    session.commit()
    return endpoint
