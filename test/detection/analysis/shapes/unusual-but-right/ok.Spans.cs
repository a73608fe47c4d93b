using System.Security.Cryptography;
using System.Text.Json;
var app = WebApplication.Create(args);
app.MapPost("/webhooks/orders", async (HttpRequest request, IConfiguration config, OrderStore orders) =>
{
    using var memory = new MemoryStream();
    await request.Body.CopyToAsync(memory);
    var body = memory.ToArray();
    var own = HMACSHA256.HashData(Convert.FromBase64String(config["Orders:WebhookSecret"]!), body);
    Span<byte> sent = stackalloc byte[32];
    if (!Convert.TryFromBase64String(request.Headers["X-Order-Signature"], sent, out var n) || n != 32
        || !CryptographicOperations.FixedTimeEquals(own, sent))
        return Results.Unauthorized();
    await orders.SaveAsync(JsonSerializer.Deserialize<Order>(body));
    return Results.NoContent();
});
app.Run();
