from fastapi import FastAPI

from parcels import router as parcels_router

app = FastAPI()
app.include_router(parcels_router, prefix="/webhooks")
