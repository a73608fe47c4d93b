from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .links import links


@csrf_exempt
def take_payment(request):
    links.create(request.POST["plan"], request.POST["user"])
    return JsonResponse({})
