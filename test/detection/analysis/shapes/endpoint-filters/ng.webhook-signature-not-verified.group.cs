using System.Security.Cryptography;
using System.Text;

var app = WebApplication.CreateBuilder(args).Build();
var partners = app.MapGroup("/partners").AddEndpointFilter<SenderFilter>();
var hooks = app.MapGroup("/hooks");

hooks.MapPost("/rides", async (RideEvent ride, RideStore rides) =>
{
    await rides.SaveAsync(ride);
    return Results.NoContent();
});

app.Run();

public class SenderFilter : IEndpointFilter
{
    private readonly IConfiguration _configuration;

    public SenderFilter(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var secret = _configuration["Hooks:Secret"] ?? throw new InvalidOperationException("Hooks:Secret");
        using var reader = new StreamReader(context.HttpContext.Request.Body);
        var body = await reader.ReadToEndAsync();
        var own = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        var given = Convert.FromHexString(context.HttpContext.Request.Headers["X-Ride-Signature"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(own, given))
        {
            return Results.Unauthorized();
        }
        return await next(context);
    }
}
