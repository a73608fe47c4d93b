from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
import json

from .models import Ticket
from .security import check_hmac


@csrf_exempt
@require_POST
def desk_webhook(request):
    if not check_hmac(request.body, request.META.get("HTTP_X_DESK_SIGNATURE", "")):
        return HttpResponseForbidden()
    data = json.loads(request.body)
    Ticket.objects.create(subject=data["subject"], customer=data["customer"])
    return HttpResponse(status=201)
