from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt


@method_decorator(csrf_exempt, name="dispatch")
class WebhookView(View):
    def dispatch(self, request, *args, **kwargs):
        self.received = request.headers.get("Date")
        return super().dispatch(request, *args, **kwargs)
