from fastapi import Depends, FastAPI

from parcels import router as parcels_router
from security import signed_by_carrier

app = FastAPI()
app.include_router(parcels_router, prefix="/webhooks", dependencies=[Depends(signed_by_carrier)])
