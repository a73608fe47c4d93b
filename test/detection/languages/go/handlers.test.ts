import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { inFile } from './support.ts';

describe('Go: handlers', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'net/http: a function that verifies a signature',
      `
        package main

        import (
          "crypto/hmac"
          "crypto/sha256"
          "encoding/hex"
          "io"
          "net/http"
          "os"
        )

        func handleWebhook(w http.ResponseWriter, r *http.Request) {
          if r.Method != http.MethodPost {
            http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
            return
          }
          body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
          if err != nil {
            http.Error(w, err.Error(), http.StatusBadRequest)
            return
          }
          mac := hmac.New(sha256.New, []byte(os.Getenv("WEBHOOK_SECRET")))
          mac.Write(body)
          expected := "sha256=" + hex.EncodeToString(mac.Sum(nil))
          if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Signature"))) {
            http.Error(w, "bad signature", http.StatusUnauthorized)
            return
          }
          store(body)
          w.WriteHeader(http.StatusNoContent)
        }

        func main() {
          http.HandleFunc("POST /webhooks", handleWebhook)
          log.Fatal(http.ListenAndServe(":8080", nil))
        }
      `,
      `
        import * as hmac from "crypto/hmac"
        import * as sha256 from "crypto/sha256"
        import * as hex from "encoding/hex"
        import * as io from "io"
        import * as http from "net/http"
        import * as os from "os"
        private fn handleWebhook(w: http.ResponseWriter, r: *http.Request) {
          if (r.Method != http.MethodPost) {
            http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
            return
          }
          let {0: body, 1: err} = io.ReadAll(http.MaxBytesReader(w, r.Body, (1 << 20)))
          if (err != null) {
            http.Error(w, err.Error(), http.StatusBadRequest)
            return
          }
          let mac = hmac.New(sha256.New, []byte(os.Getenv("WEBHOOK_SECRET")))
          mac.Write(body)
          let expected = template("sha256=", hex.EncodeToString(mac.Sum(null)))
          if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Signature"))) {
            http.Error(w, "bad signature", http.StatusUnauthorized)
            return
          }
          store(body)
          w.WriteHeader(http.StatusNoContent)
        }
        private fn main() {
          http.HandleFunc("POST /webhooks", handleWebhook)
          log.Fatal(http.ListenAndServe(":8080", null))
          exit
        }
      `,
    ],
    [
      'net/http: a handler type and middleware',
      `
        package hooks

        type Receiver struct {
          secret []byte
          orders Orders
        }

        func (rc *Receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
          event, err := webhook.ConstructEvent(readBody(r), r.Header.Get("Stripe-Signature"), string(rc.secret))
          switch {
          case err != nil:
            w.WriteHeader(http.StatusBadRequest)
            return
          case event.Type == "charge.refunded":
            rc.orders.Refund(r.Context(), event.Data.Object["id"].(string))
          }
        }

        func requireSignature(secret []byte) func(next http.Handler) http.Handler {
          return func(next http.Handler) http.Handler {
            return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
              if len(secret) > 0 && !valid(secret, r) {
                w.WriteHeader(http.StatusForbidden)
                return
              }
              next.ServeHTTP(w, r)
            })
          }
        }

        func routes(mux *http.ServeMux, rc *Receiver) {
          mux.Handle("/hooks", requireSignature(rc.secret)(rc))
        }
      `,
      `
        class Receiver {
          field secret: []byte
          field orders: Orders
        }
        fn (rc: Receiver) ServeHTTP(w: http.ResponseWriter, r: *http.Request) {
          let {0: event, 1: err} = webhook.ConstructEvent(readBody(r), r.Header.Get("Stripe-Signature"), string(this.secret))
          switch {
            (err != null):
              w.WriteHeader(http.StatusBadRequest)
              return
            (event.Type == "charge.refunded"):
              this.orders.Refund(r.Context(), event.Data.Object["id"])
          }
        }
        private fn requireSignature(secret: []byte): func(next http.Handler) http.Handler {
          return fn (next: http.Handler): http.Handler { return http.HandlerFunc(fn (w: http.ResponseWriter, r: *http.Request) { if ((len(secret) > 0) and !valid(secret, r)) { w.WriteHeader(http.StatusForbidden) return } next.ServeHTTP(w, r) }) }
        }
        private fn routes(mux: *http.ServeMux, rc: *Receiver) {
          mux.Handle("/hooks", requireSignature(rc.secret)(rc))
        }
      `,
    ],
    [
      'gin',
      `
        package main

        func main() {
          r := gin.Default()
          hooks := r.Group("/hooks", checkSignature())
          hooks.POST("/orders", func(c *gin.Context) {
            var order Order
            if err := c.ShouldBindJSON(&order); err != nil {
              c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
              return
            }
            db.Save(&order)
            c.Status(http.StatusOK)
          })
          r.Run()
        }

        func checkSignature() gin.HandlerFunc {
          return func(c *gin.Context) {
            if c.GetHeader("X-Signature") == "" {
              c.AbortWithStatus(401)
              return
            }
            c.Next()
          }
        }
      `,
      `
        private fn main() {
          let r = gin.Default()
          let hooks = r.Group("/hooks", checkSignature())
          hooks.POST("/orders", fn (c: *gin.Context) { let order: Order block { let err = c.ShouldBindJSON((order = opaque(order, c))) if (err != null) { c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{error: err.Error()}) return } } db.Save((order = opaque(order, db))) c.Status(http.StatusOK) })
          r.Run()
        }
        private fn checkSignature(): gin.HandlerFunc {
          return fn (c: *gin.Context) { if (c.GetHeader("X-Signature") == "") { c.AbortWithStatus(401) return } c.Next() }
        }
      `,
    ],
    [
      'echo',
      `
        package main

        func register(e *echo.Echo, secret string) {
          e.POST("/webhook", handle, middleware.BodyLimit("1M"), func(next echo.HandlerFunc) echo.HandlerFunc {
            return func(c echo.Context) error {
              if err := verify(c.Request(), secret); err != nil {
                return echo.NewHTTPError(http.StatusUnauthorized).SetInternal(err)
              }
              return next(c)
            }
          })
        }

        func handle(c echo.Context) error {
          payload := new(Payload)
          if err := c.Bind(payload); err != nil {
            return err
          }
          return c.JSON(http.StatusOK, map[string]string{"id": payload.ID})
        }
      `,
      `
        private fn register(e: *echo.Echo, secret: string) {
          e.POST("/webhook", handle, middleware.BodyLimit("1M"), fn (next: echo.HandlerFunc): echo.HandlerFunc { return fn (c: echo.Context): error { block { let err = verify(c.Request(), secret) if (err != null) { return echo.NewHTTPError(http.StatusUnauthorized).SetInternal(err) } } return next(c) } })
        }
        private fn handle(c: echo.Context): error {
          let payload = new(Payload)
          block {
            let err = c.Bind((payload = opaque(payload, c)))
            if (err != null) {
              return err
            }
          }
          return c.JSON(http.StatusOK, map[string]string{id: payload.ID})
        }
      `,
    ],
    [
      'fiber',
      `
        package main

        func main() {
          app := fiber.New(fiber.Config{BodyLimit: 1 << 20})
          app.Post("/webhook", func(c *fiber.Ctx) error {
            if subtle.ConstantTimeCompare(c.Request().Header.Peek("X-Signature"), sign(c.Body())) != 1 {
              return c.SendStatus(fiber.StatusUnauthorized)
            }
            go process(c.Body())
            return nil
          })
        }
      `,
      `
        private fn main() {
          let app = fiber.New(fiber.Config{BodyLimit: (1 << 20)})
          app.Post("/webhook", fn (c: *fiber.Ctx): error { if (subtle.ConstantTimeCompare(c.Request().Header.Peek("X-Signature"), sign(c.Body())) != 1) { return c.SendStatus(fiber.StatusUnauthorized) } process(c.Body()) return null })
        }
      `,
    ],
    [
      'chi',
      `
        package main

        func router(api *API) http.Handler {
          r := chi.NewRouter()
          r.Use(middleware.Logger)
          r.Route("/webhooks", func(r chi.Router) {
            r.With(api.verify).Post("/{vendor}", api.receive)
          })
          return r
        }

        func (a *API) verify(next http.Handler) http.Handler {
          return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
            for _, secret := range a.secrets {
              if a.matches(r, secret) {
                next.ServeHTTP(w, r)
                return
              }
            }
            http.Error(w, "forbidden", 403)
          })
        }
      `,
      `
        private fn router(api: *API): http.Handler {
          let r = chi.NewRouter()
          r.Use(middleware.Logger)
          r.Route("/webhooks", fn (r: chi.Router) { r.With(api.verify).Post("/{vendor}", api.receive) })
          return r
        }
        private fn (a: API) verify(next: http.Handler): http.Handler {
          return http.HandlerFunc(fn (w: http.ResponseWriter, r: *http.Request) { loop secret of this.secrets { if this.matches(r, secret) { next.ServeHTTP(w, r) return } } http.Error(w, "forbidden", 403) })
        }
      `,
    ],
    [
      'gorilla/mux',
      `
        package main

        func main() {
          router := mux.NewRouter()
          router.HandleFunc("/github", func(w http.ResponseWriter, r *http.Request) {
            payload, err := github.ValidatePayload(r, []byte(secret))
            if err != nil {
              return
            }
            event, _ := github.ParseWebHook(github.WebHookType(r), payload)
            switch e := event.(type) {
            case *github.PushEvent:
              deploy(e.GetRef())
            }
          }).Methods(http.MethodPost)
          http.ListenAndServe(":80", router)
        }
      `,
      `
        private fn main() {
          let router = mux.NewRouter()
          router.HandleFunc("/github", fn (w: http.ResponseWriter, r: *http.Request) { let {0: payload, 1: err} = github.ValidatePayload(r, []byte(secret)) if (err != null) { return } let {0: event} = github.ParseWebHook(github.WebHookType(r), payload) block { let e = event switch { (e instanceof github.PushEvent): deploy(e.GetRef()) } } }).Methods(http.MethodPost)
          http.ListenAndServe(":80", router)
        }
      `,
    ],
    [
      'AWS Lambda',
      `
        package main

        func handler(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
          if !verify(req.Headers["X-Signature"], req.Body) {
            return events.APIGatewayProxyResponse{StatusCode: 401}, nil
          }
          var order Order
          if err := json.Unmarshal([]byte(req.Body), &order); err != nil {
            return events.APIGatewayProxyResponse{}, fmt.Errorf("order: %w", err)
          }
          return events.APIGatewayProxyResponse{StatusCode: 200, Body: "ok"}, save(ctx, order)
        }

        func main() {
          lambda.Start(handler)
        }
      `,
      `
        private fn handler(ctx: context.Context, req: events.APIGatewayProxyRequest): (events.APIGatewayProxyResponse, error) {
          if !verify(req.Headers["X-Signature"], req.Body) {
            return [events.APIGatewayProxyResponse{StatusCode: 401}, null]
          }
          let order: Order
          block {
            let err = json.Unmarshal([]byte(req.Body), (order = opaque(order, json, []byte(req.Body))))
            if (err != null) {
              return [events.APIGatewayProxyResponse{}, fmt.Errorf("order: %w", err)]
            }
          }
          return [events.APIGatewayProxyResponse{StatusCode: 200, Body: "ok"}, save(ctx, order)]
        }
        private fn main() {
          lambda.Start(handler)
        }
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await inFile(dedent(source))).toBe(dedent(expected));
  });
});
