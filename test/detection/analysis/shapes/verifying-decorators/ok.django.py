import functools
import hashlib
import hmac
import json

from django.conf import settings
from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt

from .models import Invoice


def check_signature(view):
    @functools.wraps(view)
    def inner(request, *args, **kwargs):
        own = hmac.new(settings.BOOKS_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(own, request.headers.get("X-Books-Signature", "")):
            return HttpResponseForbidden()
        return view(request, *args, **kwargs)

    return inner


@csrf_exempt
@check_signature
def books_webhook(request):
    data = json.loads(request.body)
    Invoice.objects.create(number=data["number"])
    return HttpResponse(status=201)
