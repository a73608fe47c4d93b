import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Webhook handlers in Python', () => {
  table('py', [
    [
      'Flask',
      `
      import hmac, os
      from flask import Blueprint, request, abort, jsonify
      bp = Blueprint("hooks", __name__)
      SECRET = os.environ.get("HOOK_SECRET", "")

      @bp.before_request
      def check():
          """Every request is signed."""
          sig = request.headers.get("X-Signature")
          if not sig:
              abort(401)
          mac = hmac.new(SECRET.encode(), request.get_data(), "sha256").hexdigest()
          if not hmac.compare_digest(f"sha256={mac}", sig):
              return jsonify(error="bad signature"), 401

      @bp.route("/stripe", methods=["POST"])
      def stripe_hook():
          try:
              event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], SECRET)
          except ValueError:
              return "", 400
          except stripe.error.SignatureVerificationError as e:
              logger.warning("bad: %s", e)
              return "", 400
          if event["type"] == "payment_intent.succeeded":
              Order.query.filter_by(id=event["data"]["object"]["id"]).update({"paid": True})
              db.session.commit()
          return "", 200

      app.add_url_rule("/x", view_func=stripe_hook, methods=("POST",))
    `,
      `
      import * as hmac from "hmac"
      import * as os from "os"
      import Blueprint, request, abort, jsonify from "flask"
      bp = Blueprint("hooks", __name__)
      SECRET = os.environ.get("HOOK_SECRET", "")
      @bp.before_request
      fn check() {
        sig = request.headers.get("X-Signature")
        if !sig {
          abort(401)
        }
        mac = hmac.new(SECRET.encode(), request.get_data(), "sha256").hexdigest()
        if !hmac.compare_digest(template("sha256=", mac), sig) {
          return [jsonify(error="bad signature"), 401]
        }
      }
      @bp.route("/stripe", methods=["POST"])
      fn stripe_hook() {
        try {
          event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], SECRET)
        } catch ValueError {
          return ["", 400]
        } catch stripe.error.SignatureVerificationError e {
          logger.warning("bad: %s", e)
          return ["", 400]
        }
        if (event["type"] == "payment_intent.succeeded") {
          Order.query.filter_by(id=event["data"]["object"]["id"]).update({paid: true})
          db.session.commit()
        }
        return ["", 200]
      }
      app.add_url_rule("/x", view_func=stripe_hook, methods=["POST"])
    `,
    ],
    [
      'Django',
      `
      from django.views.decorators.csrf import csrf_exempt
      from django.utils.decorators import method_decorator

      @csrf_exempt
      @require_POST
      def hook(request: HttpRequest) -> HttpResponse:
          payload = request.body
          if settings.VERIFY and not valid(payload, request.META.get("HTTP_X_SIG")):
              raise PermissionDenied("bad signature")
          Event.objects.create(data=json.loads(payload))
          return HttpResponse(status=204)

      @method_decorator(csrf_exempt, name="dispatch")
      class HookView(SignedMixin, View):
          http_method_names = ["post"]

          @method_decorator(never_cache)
          def dispatch(self, request, *args, **kwargs):
              if not self.verify(request):
                  return HttpResponseForbidden()
              return super().dispatch(request, *args, **kwargs)

          def post(self, request):
              handle(json.loads(request.body.decode("utf-8")))
              return HttpResponse("ok")

      urlpatterns = [path("hook/", csrf_exempt(HookView.as_view())), path("h2", hook)]
    `,
      `
      import csrf_exempt from "django.views.decorators.csrf"
      import method_decorator from "django.utils.decorators"
      @csrf_exempt
      @require_POST
      fn hook(request: HttpRequest): HttpResponse {
        payload = request.body
        if (settings.VERIFY and !valid(payload, request.META.get("HTTP_X_SIG"))) {
          throw PermissionDenied("bad signature")
        }
        Event.objects.create(data=json.loads(payload))
        return HttpResponse(status=204)
      }
      @method_decorator(csrf_exempt, name="dispatch")
      class HookView < SignedMixin, View {
        field http_method_names = ["post"]
        @method_decorator(never_cache)
        fn dispatch(request, ...args, ...kwargs) {
          if !this.verify(request) {
            return HttpResponseForbidden()
          }
          return super.dispatch(request, ...args, ...kwargs)
        }
        fn post(request) {
          handle(json.loads(request.body.decode("utf-8")))
          return HttpResponse("ok")
        }
      }
      urlpatterns = [path("hook/", csrf_exempt(HookView.as_view())), path("h2", hook)]
    `,
    ],
    [
      'Django REST framework',
      `
      class HookView(APIView):
          authentication_classes = []
          permission_classes = [AllowAny & HasSignature]
          parser_classes = (JSONParser,)

          def post(self, request, format=None):
              serializer = EventSerializer(data=request.data)
              serializer.is_valid(raise_exception=True)
              serializer.save()
              return Response(status=status.HTTP_200_OK)

      class HasSignature(BasePermission):
          def has_permission(self, request, view):
              secret = getattr(settings, "SECRET", None)
              if secret is None:
                  return True
              return compare_digest(sign(secret, request.body), request.headers.get("X-Sig", ""))

      @api_view(["POST"])
      @permission_classes([AllowAny])
      def hook(request):
          return Response(process(request.data))
    `,
      `
      class HookView < APIView {
        field authentication_classes = []
        field permission_classes = [(AllowAny & HasSignature)]
        field parser_classes = [JSONParser]
        fn post(request, format = null) {
          serializer = EventSerializer(data=request.data)
          serializer.is_valid(raise_exception=true)
          serializer.save()
          return Response(status=status.HTTP_200_OK)
        }
      }
      class HasSignature < BasePermission {
        fn has_permission(request, view) {
          secret = getattr(settings, "SECRET", null)
          if (secret == null) {
            return true
          }
          return compare_digest(sign(secret, request.body), request.headers.get("X-Sig", ""))
        }
      }
      @api_view(["POST"])
      @permission_classes([AllowAny])
      fn hook(request) {
        return Response(process(request.data))
      }
    `,
    ],
    [
      'FastAPI',
      `
      from fastapi import APIRouter, Depends, Header, HTTPException, Request
      router = APIRouter(prefix="/hooks", dependencies=[Depends(verify)])

      async def verify(request: Request, x_sig: Annotated[str | None, Header(alias="X-Sig")] = None):
          body = await request.body()
          if x_sig is None or not hmac.compare_digest(sign(body), x_sig):
              raise HTTPException(status_code=401, detail="bad signature")
          return body

      @router.post("/github", status_code=204)
      async def github(
          request: Request,
          background: BackgroundTasks,
          body: Annotated[bytes, Depends(verify)],
          event: str = Header(..., alias="X-GitHub-Event"),
      ) -> None:
          payload = GithubEvent.model_validate_json(body)
          background.add_task(process, event, payload)

      app.include_router(router)
    `,
      `
      import APIRouter, Depends, Header, HTTPException, Request from "fastapi"
      router = APIRouter(prefix="/hooks", dependencies=[Depends(verify)])
      async fn verify(request: Request, @Header(alias="X-Sig") x_sig: str | None = null) {
        body = await request.body()
        if ((x_sig == null) or !hmac.compare_digest(sign(body), x_sig)) {
          throw HTTPException(status_code=401, detail="bad signature")
        }
        return body
      }
      @router.post("/github", status_code=204)
      async fn github(request: Request, background: BackgroundTasks, @Depends(verify) body: bytes, event: str = Header(opaque(), alias="X-GitHub-Event")): None {
        payload = GithubEvent.model_validate_json(body)
        background.add_task(process, event, payload)
      }
      app.include_router(router)
    `,
    ],
    [
      'Starlette',
      `
      async def hook(request):
          async with request.form() as form:
              await save(form)
          return JSONResponse({"ok": True})

      routes = [Route("/hook", hook, methods=["POST"]), Mount("/v1", routes=other)]
    `,
      `
      async fn hook(request) {
        block {
          form = await request.form()
          await save(form)
        }
        return JSONResponse({ok: true})
      }
      routes = [Route("/hook", hook, methods=["POST"]), Mount("/v1", routes=other)]
    `,
    ],
    [
      'AWS Lambda',
      `
      def lambda_handler(event, context):
          headers = {k.lower(): v for k, v in (event.get("headers") or {}).items()}
          body = base64.b64decode(event["body"]) if event.get("isBase64Encoded") else event["body"]
          if headers.get("x-sig") != sign(body):
              return {"statusCode": 401, "body": "no"}
          table.put_item(Item=json.loads(body))
          return {"statusCode": 200}
    `,
      `
      fn lambda_handler(event, context) {
        headers = opaque(({0: k, 1: v} = opaque((event.get("headers") or {}).items())), opaque(k.lower(), v))
        body = (event.get("isBase64Encoded") ? base64.b64decode(event["body"]) : event["body"])
        if (headers.get("x-sig") != sign(body)) {
          return {statusCode: 401, body: "no"}
        }
        table.put_item(Item=json.loads(body))
        return {statusCode: 200}
      }
    `,
    ],
    [
      'aiohttp',
      `
      routes = web.RouteTableDef()

      @web.middleware
      async def signed(request, handler):
          if request.headers.get("X-Sig") != sign(await request.read()):
              raise web.HTTPUnauthorized()
          return await handler(request)

      @routes.post("/hook")
      async def hook(request: web.Request) -> web.Response:
          data = await request.json()
          await request.app["db"].execute("insert ...", data["id"])
          return web.Response(status=200)

      app = web.Application(middlewares=[signed])
      app.add_routes(routes)
      app.router.add_post("/other", hook)
    `,
      `
      routes = web.RouteTableDef()
      @web.middleware
      async fn signed(request, handler) {
        if (request.headers.get("X-Sig") != sign(await request.read())) {
          throw web.HTTPUnauthorized()
        }
        return await handler(request)
      }
      @routes.post("/hook")
      async fn hook(request: web.Request): web.Response {
        data = await request.json()
        await request.app["db"].execute("insert ...", data["id"])
        return web.Response(status=200)
      }
      app = web.Application(middlewares=[signed])
      app.add_routes(routes)
      app.router.add_post("/other", hook)
    `,
    ],
    [
      'Tornado',
      `
      class HookHandler(tornado.web.RequestHandler):
          def initialize(self, secret): self.secret = secret

          def check_xsrf_cookie(self): pass

          async def post(self):
              if not valid(self.request.body, self.request.headers.get("X-Sig"), self.secret):
                  self.set_status(401)
                  return self.finish()
              await save(json.loads(self.request.body))
              self.write({"ok": True})

      app = tornado.web.Application([(r"/hook", HookHandler, dict(secret=SECRET))])
    `,
      `
      class HookHandler < tornado.web.RequestHandler {
        fn initialize(secret) {
          this.secret = secret
        }
        fn check_xsrf_cookie() {}
        async fn post() {
          if !valid(this.request.body, this.request.headers.get("X-Sig"), this.secret) {
            this.set_status(401)
            return this.finish()
          }
          await save(json.loads(this.request.body))
          this.write({ok: true})
        }
      }
      app = tornado.web.Application([["/hook", HookHandler, dict(secret=SECRET)]])
    `,
    ],
    [
      'http.server',
      `
      class Handler(BaseHTTPRequestHandler):
          def do_POST(self):
              length = int(self.headers["Content-Length"])
              body = self.rfile.read(length)
              for secret in SECRETS:
                  if hmac.compare_digest(mac(secret, body), self.headers.get("X-Sig", "")):
                      break
              else:
                  self.send_error(401)
                  return
              print("Received", body, file=sys.stderr)
              self.send_response(200)
              self.end_headers()

      if __name__ == "__main__":
          with HTTPServer(("", 8000), Handler) as httpd:
              httpd.serve_forever()
    `,
      `
      class Handler < BaseHTTPRequestHandler {
        fn do_POST() {
          length = int(this.headers["Content-Length"])
          body = this.rfile.read(length)
          loop secret of SECRETS {
            if hmac.compare_digest(mac(secret, body), this.headers.get("X-Sig", "")) {
              break
            }
          } else {
            this.send_error(401)
            return
          }
          print("Received", body, file=sys.stderr)
          this.send_response(200)
          this.end_headers()
        }
      }
      if (__name__ == "__main__") {
        block {
          httpd = HTTPServer(["", 8000], Handler)
          httpd.serve_forever()
        }
      }
    `,
    ],
    [
      'a decorator that verifies',
      `
      def signed(secret):
          def decorator(view):
              @functools.wraps(view)
              def wrapper(request, *args, **kwargs):
                  ok = secret and hmac.compare_digest(sign(secret, request.body), request.headers["X-Sig"])
                  if not ok:
                      return HttpResponse(status=403)
                  return view(request, *args, **kwargs)
              return wrapper
          return decorator
    `,
      `
      fn signed(secret) {
        fn decorator(view) {
          @functools.wraps(view)
          fn wrapper(request, ...args, ...kwargs) {
            ok = (secret and hmac.compare_digest(sign(secret, request.body), request.headers["X-Sig"]))
            if !ok {
              return HttpResponse(status=403)
            }
            return view(request, ...args, ...kwargs)
          }
          return wrapper
        }
        return decorator
      }
    `,
    ],
  ]);
});
