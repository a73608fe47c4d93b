from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .links import links


@csrf_exempt
def make_link(request):
    if not request.user.is_authenticated:
        return JsonResponse({"error": "log in"}, status=401)
    link = links.create(request.POST["plan"], request.user.id)
    return JsonResponse({"link": link.address})
