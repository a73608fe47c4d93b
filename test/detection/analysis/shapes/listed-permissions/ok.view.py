import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from rest_framework.views import APIView
from rest_framework.response import Response
from rest_framework.permissions import BasePermission
from rest_framework import exceptions
class IsSigned(BasePermission):
    def has_permission(self, request, view):
        return valid(request.body, request.META.get("HTTP_X_SIGNATURE"))
class WebhookView(APIView):
    authentication_classes = []
    permission_classes = [IsSigned]
    def post(self, request):
        ship(request.data)
        return Response()
