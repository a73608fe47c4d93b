import hashlib
import hmac

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt


@method_decorator(csrf_exempt, name="dispatch")
class SignedWebhookView(View):
    def dispatch(self, request, *args, **kwargs):
        own = hmac.new(settings.PARCEL_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(own, request.headers.get("X-Parcel-Signature", "")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
