import hashlib
import hmac
import json

from django.conf import settings
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Task


def verify_signature(body, sent):
    own = hmac.new(settings.TASK_SECRET.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(own, sent)


@csrf_exempt
def task_webhook(request):
    data = json.loads(request.body)
    Task.objects.create(title=data["title"])
    return JsonResponse({}, status=201)
