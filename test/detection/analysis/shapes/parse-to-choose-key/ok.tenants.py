import hashlib
import hmac
import json

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from .models import StockItem, Tenant


@csrf_exempt
def stock_webhook(request):
    payload = json.loads(request.body)
    tenant = Tenant.objects.get(pk=payload["tenant"])
    own = hmac.new(tenant.webhook_secret.encode(), request.body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(own, request.headers.get("X-Stock-Signature", "")):
        return HttpResponse(status=401)
    StockItem.objects.filter(sku=payload["sku"]).update(count=payload["count"])
    return HttpResponse(status=204)
