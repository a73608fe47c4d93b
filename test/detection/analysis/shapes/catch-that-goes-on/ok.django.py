import stripe
from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def stripe_webhook(request):
    payload = request.body
    try:
        event = stripe.Webhook.construct_event(payload, request.META["HTTP_STRIPE_SIGNATURE"], settings.STRIPE_WEBHOOK_SECRET)
    except stripe.error.SignatureVerificationError:
        return HttpResponse(status=400)
    Order.objects.filter(pk=event["data"]["object"]["id"]).update(paid=True)
    return HttpResponse(status=200)
