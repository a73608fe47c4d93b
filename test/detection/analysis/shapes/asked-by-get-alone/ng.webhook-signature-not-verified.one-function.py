import os

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Message


@csrf_exempt
def webhook(request):
    if request.method == "GET":
        if request.GET.get("hub.verify_token") == os.environ["VERIFY_TOKEN"]:
            return HttpResponse(request.GET.get("hub.challenge"))
        return HttpResponse(status=403)
    Message.objects.create(body=request.body.decode())
    return HttpResponse("ok")
