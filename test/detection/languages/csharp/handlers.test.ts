import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { samples } from './samples.ts';
import { printedFile } from './support.ts';

describe('C#: a whole handler of each framework', () => {
  it.each<[keyof typeof samples, string]>([
    [
      'azure-functions',
      outdent`
        class ShopHook {
          field factory: ILoggerFactory
          field orders: IOrders
          field _log: ILogger = factory.CreateLogger<ShopHook>()
          fn constructor(factory: ILoggerFactory, orders: IOrders) {
            this.factory = factory
            this.orders = orders
          }
          @Function("ShopHook")
          async fn Run(@HttpTrigger(AuthorizationLevel.Anonymous, "post", Route="hooks/shop") req: HttpRequestData, context: FunctionContext): Task<HttpResponseData> {
            let body = (await req.ReadAsStringAsync() coalesce string.Empty)
            let valid = (req.Headers.TryGetValues("X-Shop-Hmac", (values = opaque(req.Headers, "X-Shop-Hmac"))) and Hmac.Verify(body, values.First()))
            if !valid {
              _log.LogError("invalid")
              throw new UnauthorizedAccessException()
            }
            loop line of JsonDocument.Parse(body).RootElement.GetProperty("lines").EnumerateArray() {
              await orders.AddAsync(line.GetProperty("sku").GetString())
            }
            return req.CreateResponse(HttpStatusCode.OK)
          }
        }
        class LegacyHook {
          @FunctionName("Legacy")
          static async fn Run(@HttpTrigger(AuthorizationLevel.Function, "post") req: HttpRequest, log: ILogger): Task<IActionResult> {
            return new OkObjectResult(await new StreamReader(req.Body).ReadToEndAsync())
          }
        }
      `,
    ],
    [
      'controller',
      outdent`
        import * from "Microsoft.AspNetCore.Mvc"
        import * from "Stripe"
        @ApiController
        @Route("webhooks")
        class StripeController < ControllerBase {
          field _secret: string
          field _logger: ILogger<StripeController>
          fn constructor(config: IConfiguration, logger: ILogger<StripeController>) {
            _secret = config["Stripe:WebhookSecret"]
            if (_secret == null) {
              throw new InvalidOperationException("no secret")
            }
            _logger = logger
          }
          @HttpPost("stripe")
          @AllowAnonymous
          async fn Handle(@FromHeader(Name="Stripe-Signature") signature: string?): Task<IActionResult> {
            let reader = new StreamReader(Request.Body, Encoding.UTF8)
            let json = await reader.ReadToEndAsync()
            try {
              let stripeEvent = EventUtility.ConstructEvent(json, signature, _secret, throwOnApiVersionMismatch=false)
              if (((intent = stripeEvent.Data.Object) instanceof PaymentIntent) and (stripeEvent.Data.Object.Status == "succeeded")) {
                await _orders.MarkPaidAsync(intent.Id)
              }
              return Ok()
            } catch StripeException e {
              if !(e.StripeError != null) {
                throw
              }
              _logger.LogWarning(e, template("bad signature ", signature?.Length))
              return BadRequest()
            }
          }
          @HttpPost("github")
          @ServiceFilter(typeof(SignatureFilter), Order=1)
          fn GitHub(@FromBody body: JsonElement): IActionResult {
            return Ok({received: body.GetProperty("id").GetString()})
          }
        }
      `,
    ],
    [
      'filters',
      outdent`
        class SignatureFilter < IAsyncActionFilter {
          field options: IOptions<HookOptions>
          fn constructor(options: IOptions<HookOptions>) {
            this.options = options
          }
          async fn OnActionExecutionAsync(context: ActionExecutingContext, next: ActionExecutionDelegate): Task {
            let request = context.HttpContext.Request
            request.EnableBuffering()
            if (!request.Headers.TryGetValue("X-Hub-Signature-256", (header = opaque(request.Headers, "X-Hub-Signature-256"))) or !await VerifyAsync(request, header)) {
              context.Result = new UnauthorizedResult()
              return
            }
            await next()
          }
          private async fn VerifyAsync(request: HttpRequest, header: string): Task<bool> {
            let body: byte[] = await request.ReadBodyAsync()
            let expected: byte[] = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret), body)
            return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(header[opaque("sha256=".Length)]))
          }
        }
        @AttributeUsage(AttributeTargets.Method)
        class VerifySignatureAttribute < Attribute, IAuthorizationFilter {
          field Header: string = "X-Signature"
          fn OnAuthorization(context: AuthorizationFilterContext): void {
            let sent: string? = context.HttpContext.Request.Headers[Header]
            if ((sent == null) or (sent != Secret)) {
              context.Result = new StatusCodeResult(401)
            }
          }
        }
      `,
    ],
    [
      'lambda',
      outdent`
        LambdaSerializer(typeof(DefaultLambdaJsonSerializer))
        class Function {
          static field Secret: string = (Environment.GetEnvironmentVariable("SECRET") coalesce "")
          async fn FunctionHandler(request: APIGatewayProxyRequest, context: ILambdaContext): Task<APIGatewayProxyResponse> {
            request.Headers.TryGetValue("x-signature", (signature = opaque(request.Headers, "x-signature")))
            let body: string = (request.IsBase64Encoded ? Decode(request.Body) : request.Body)
            block {
              _gate
              _seen = (_seen + 1)
            }
            switch Verify(body, signature, Secret) {
              true:
                return APIGatewayProxyResponse{StatusCode: 200, Body: "ok"}
              false:
                return {StatusCode: 401}
              default:
                throw
            }
          }
          private static fn Verify(body: string, signature: string, secret: string): bool {
            block {
              let hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret))
              let hash = BitConverter.ToString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body))).Replace("-", "").ToLower()
              return (template("sha256=", hash) == signature)
            }
          }
        }
      `,
    ],
    [
      'middleware',
      outdent`
        class SignatureMiddleware {
          field _next: RequestDelegate
          field _secret: string? = Environment.GetEnvironmentVariable("HOOK_SECRET")
          fn constructor(next: RequestDelegate) {
            _next = next
          }
          async fn InvokeAsync(context: HttpContext, verifier: IVerifier): Task {
            if context.Request.Path.StartsWithSegments("/hooks") {
              context.Request.EnableBuffering()
              let body = await new StreamReader(context.Request.Body, leaveOpen=true).ReadToEndAsync()
              context.Request.Body.Position = 0
              let signature = context.Request.Headers["X-Signature"].FirstOrDefault()
              if ((_secret != null) and ((signature == null) or !verifier.Matches(body, signature, _secret))) {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized
                return
              }
            }
            await _next(context)
          }
        }
        class SignatureMiddlewareExtensions {
          static fn (app: IApplicationBuilder) UseSignature(): IApplicationBuilder {
            return app.UseMiddleware<SignatureMiddleware>()
          }
        }
      `,
    ],
    [
      'minimal-api',
      outdent`
        import * from "Acme.Hooks"
        let builder = WebApplication.CreateBuilder(args)
        builder.Services.AddScoped<IVerifier, SlackVerifier>()
        let app = builder.Build()
        app.UseMiddleware<SignatureMiddleware>()
        let hooks = app.MapGroup("/hooks").AddEndpointFilter<SignatureFilter>()
        hooks.MapPost("/slack", async fn (req: HttpRequest, cfg: IConfiguration, @FromServices verifier: IVerifier) { let secret = cfg["Slack:Secret"] let reader = new StreamReader(req.Body) let body = await reader.ReadToEndAsync() if string.IsNullOrEmpty(secret) { return Results.Ok() } if !verifier.Verify(body, req.Headers["X-Slack-Signature"], secret) { return Results.Unauthorized() } let payload = JsonSerializer.Deserialize<SlackEvent>(body) switch payload.Type { "url_verification": return Results.Text(payload.Challenge) "event_callback": return await HandleAsync(payload) default: return Results.BadRequest() } }).AddEndpointFilter(async fn (context, next) { return (Allowed(context.HttpContext) ? await next(context) : Results.Forbid()) })
        app.MapPost("/plain", Handlers.Plain).AllowAnonymous()
        app.MapMethods("/any", ["POST", "PUT"], fn (order: OrderEvent, db: Db) { return db.Orders.Add(order) })
        app.Run()
        class Handlers {
          static fn Plain(context: HttpContext): IResult {
            return Results.NoContent()
          }
        }
      `,
    ],
  ])('%s', async (framework, ir) => {
    expect(await printedFile(samples[framework])).toBe(ir);
  });
});
