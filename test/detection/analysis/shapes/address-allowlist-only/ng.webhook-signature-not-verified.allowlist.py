from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
import json

from .models import Payment

ALLOWED = {"185.71.76.10", "185.71.76.11"}


@csrf_exempt
def payment_webhook(request):
    if request.META["REMOTE_ADDR"] not in ALLOWED:
        return HttpResponseForbidden()
    data = json.loads(request.body)
    Payment.objects.filter(pk=data["id"]).update(status=data["status"])
    return HttpResponse()
