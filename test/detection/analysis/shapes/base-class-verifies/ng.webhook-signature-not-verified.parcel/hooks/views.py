import json

from django.http import HttpResponse

from .base import WebhookView
from .models import Parcel


class ParcelWebhook(WebhookView):
    def post(self, request):
        data = json.loads(request.body)
        Parcel.objects.filter(number=data["number"]).update(state=data["state"])
        return HttpResponse(status=204)
