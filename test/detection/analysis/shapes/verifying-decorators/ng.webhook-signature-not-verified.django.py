import functools
import json

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from .models import Invoice


def timed_view(view):
    @functools.wraps(view)
    def inner(request, *args, **kwargs):
        with stopwatch(view.__name__):
            return view(request, *args, **kwargs)

    return inner


@csrf_exempt
@timed_view
def books_webhook(request):
    data = json.loads(request.body)
    Invoice.objects.create(number=data["number"])
    return HttpResponse(status=201)
