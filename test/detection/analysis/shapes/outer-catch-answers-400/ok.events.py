import os

import stripe
from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.csrf import csrf_exempt

from .models import Booking


@csrf_exempt
def stripe_events(request):
    try:
        event = stripe.Webhook.construct_event(
            request.body, request.META["HTTP_STRIPE_SIGNATURE"], os.environ["STRIPE_WH_SECRET"]
        )
        booking = Booking.objects.get(session=event.data.object.id)
        booking.confirmed = True
        booking.save()
    except Exception:
        return HttpResponseBadRequest()
    return HttpResponse()
