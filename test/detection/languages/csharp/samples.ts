/** Webhook handlers as people write them, by framework. */
import { outdent } from '../outdent.ts';

export const samples = {
  'azure-functions': outdent`
    public class ShopHook(ILoggerFactory factory, IOrders orders)
    {
        private readonly ILogger _log = factory.CreateLogger<ShopHook>();

        [Function("ShopHook")]
        public async Task<HttpResponseData> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/shop")] HttpRequestData req,
            FunctionContext context)
        {
            var body = await req.ReadAsStringAsync() ?? string.Empty;
            var valid = req.Headers.TryGetValues("X-Shop-Hmac", out var values) && Hmac.Verify(body, values.First());
            if (!valid)
            {
                _log.LogError("invalid");
                throw new UnauthorizedAccessException();
            }
            foreach (var line in JsonDocument.Parse(body).RootElement.GetProperty("lines").EnumerateArray())
            {
                await orders.AddAsync(line.GetProperty("sku").GetString()!);
            }
            return req.CreateResponse(HttpStatusCode.OK);
        }
    }

    public static class LegacyHook
    {
        [FunctionName("Legacy")]
        public static async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest req, ILogger log)
            => new OkObjectResult(await new StreamReader(req.Body).ReadToEndAsync());
    }
  `,
  controller: outdent`
    using Microsoft.AspNetCore.Mvc;
    using Stripe;

    namespace Acme.Api.Controllers;

    [ApiController]
    [Route("webhooks")]
    public class StripeController : ControllerBase
    {
        private readonly string _secret;
        private readonly ILogger<StripeController> _logger;

        public StripeController(IConfiguration config, ILogger<StripeController> logger)
        {
            _secret = config["Stripe:WebhookSecret"] ?? throw new InvalidOperationException("no secret");
            _logger = logger;
        }

        [HttpPost("stripe")]
        [AllowAnonymous]
        public async Task<IActionResult> Handle([FromHeader(Name = "Stripe-Signature")] string? signature)
        {
            using var reader = new StreamReader(Request.Body, Encoding.UTF8);
            var json = await reader.ReadToEndAsync();
            try
            {
                var stripeEvent = EventUtility.ConstructEvent(json, signature, _secret, throwOnApiVersionMismatch: false);
                if (stripeEvent.Data.Object is PaymentIntent { Status: "succeeded" } intent)
                {
                    await _orders.MarkPaidAsync(intent.Id);
                }
                return Ok();
            }
            catch (StripeException e) when (e.StripeError is not null)
            {
                _logger.LogWarning(e, $"bad signature {signature?.Length}");
                return BadRequest();
            }
        }

        [HttpPost("github"), ServiceFilter(typeof(SignatureFilter), Order = 1)]
        public IActionResult GitHub([FromBody] JsonElement body) => Ok(new { received = body.GetProperty("id").GetString() });
    }
  `,
  filters: outdent`
    public class SignatureFilter(IOptions<HookOptions> options) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            request.EnableBuffering();
            if (!request.Headers.TryGetValue("X-Hub-Signature-256", out var header) || !await VerifyAsync(request, header))
            {
                context.Result = new UnauthorizedResult();
                return;
            }
            await next();
        }

        private async Task<bool> VerifyAsync(HttpRequest request, string header)
        {
            byte[] body = await request.ReadBodyAsync();
            byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret), body);
            return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(header["sha256=".Length..]));
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class VerifySignatureAttribute : Attribute, IAuthorizationFilter
    {
        public string Header { get; init; } = "X-Signature";

        public void OnAuthorization(AuthorizationFilterContext context)
        {
            string? sent = context.HttpContext.Request.Headers[Header];
            if (sent is null || sent != Secret) context.Result = new StatusCodeResult(401);
        }
    }
  `,
  lambda: outdent`
    [assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]

    namespace Acme.Lambda
    {
        public class Function
        {
            private static readonly string Secret = Environment.GetEnvironmentVariable("SECRET") ?? "";

            public async Task<APIGatewayProxyResponse> FunctionHandler(APIGatewayProxyRequest request, ILambdaContext context)
            {
                request.Headers.TryGetValue("x-signature", out string signature);
                string body = request.IsBase64Encoded ? Decode(request.Body) : request.Body;
                lock (_gate)
                {
                    _seen++;
                }
                return Verify(body, signature, Secret) switch
                {
                    true => new APIGatewayProxyResponse { StatusCode = 200, Body = "ok" },
                    false => new() { StatusCode = 401 },
                };
            }

            private static bool Verify(string body, string signature, string secret)
            {
                using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
                {
                    var hash = BitConverter.ToString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body))).Replace("-", "").ToLower();
                    return "sha256=" + hash == signature;
                }
            }
        }
    }
  `,
  middleware: outdent`
    public class SignatureMiddleware
    {
        private readonly RequestDelegate _next;
        private readonly string? _secret = Environment.GetEnvironmentVariable("HOOK_SECRET");

        public SignatureMiddleware(RequestDelegate next) => _next = next;

        public async Task InvokeAsync(HttpContext context, IVerifier verifier)
        {
            if (context.Request.Path.StartsWithSegments("/hooks"))
            {
                context.Request.EnableBuffering();
                var body = await new StreamReader(context.Request.Body, leaveOpen: true).ReadToEndAsync();
                context.Request.Body.Position = 0;
                var signature = context.Request.Headers["X-Signature"].FirstOrDefault();
                if (_secret is not null && (signature is null || !verifier.Matches(body, signature, _secret)))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }
            }
            await _next(context);
        }
    }

    public static class SignatureMiddlewareExtensions
    {
        public static IApplicationBuilder UseSignature(this IApplicationBuilder app) => app.UseMiddleware<SignatureMiddleware>();
    }
  `,
  'minimal-api': outdent`
    using Acme.Hooks;

    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddScoped<IVerifier, SlackVerifier>();
    var app = builder.Build();
    app.UseMiddleware<SignatureMiddleware>();

    var hooks = app.MapGroup("/hooks").AddEndpointFilter<SignatureFilter>();
    hooks.MapPost("/slack", async (HttpRequest req, IConfiguration cfg, [FromServices] IVerifier verifier) =>
    {
        var secret = cfg["Slack:Secret"];
        using var reader = new StreamReader(req.Body);
        var body = await reader.ReadToEndAsync();
        if (string.IsNullOrEmpty(secret)) return Results.Ok();
        if (!verifier.Verify(body, req.Headers["X-Slack-Signature"], secret)) return Results.Unauthorized();
        var payload = JsonSerializer.Deserialize<SlackEvent>(body)!;
        return payload.Type switch
        {
            "url_verification" => Results.Text(payload.Challenge),
            "event_callback" => await HandleAsync(payload),
            _ => Results.BadRequest(),
        };
    }).AddEndpointFilter(async (context, next) => Allowed(context.HttpContext) ? await next(context) : Results.Forbid());

    app.MapPost("/plain", Handlers.Plain).AllowAnonymous();
    app.MapMethods("/any", new[] { "POST", "PUT" }, (OrderEvent order, Db db) => db.Orders.Add(order));
    app.Run();

    static class Handlers
    {
        public static IResult Plain(HttpContext context) => Results.NoContent();
    }
  `,
};
