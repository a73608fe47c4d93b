import hashlib
import hmac

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from billing.models import Payment


@csrf_exempt
def payment_webhook(request):
    digest = hmac.new(settings.WEBHOOK_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    trusted = hmac.compare_digest(digest, request.headers.get("X-Signature", ""))
    Payment.objects.filter(reference=request.POST["reference"]).update(status="paid")
    return HttpResponse(status=200)
