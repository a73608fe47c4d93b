import hashlib
import hmac
import os

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Event


@csrf_exempt
def crm_webhook(request):
    if not settings.DEBUG:
        own = hmac.new(os.environ["CRM_SECRET"].encode(), request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(own, request.headers.get("X-CRM-Signature", "")):
            return HttpResponse(status=401)
    Event.objects.create(raw=request.body)
    return HttpResponse()
