import hashlib, hmac, json, os
SECRET = os.environ["WEBHOOK_SECRET"]
def valid(raw, sig):
    want = hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(want, sig or "")
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.response import Response
from rest_framework.permissions import BasePermission
class IsSigned(BasePermission):
    def has_permission(self, request, view):
        return valid(request.body, request.META.get("HTTP_X_SIGNATURE"))
@api_view(["POST"])
@permission_classes([AllowAny])
def webhook(request):
    ship(request.data)
    return Response()
