using System.Security.Cryptography;
using System.Text;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
string secret = builder.Configuration["Inbound:WebhookSecret"] ?? string.Empty;

static bool VerifyWebhookSignature(HttpContext context, string key, string body)
{
    if (string.IsNullOrEmpty(key))
    {
        return true;
    }
    using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
    var own = mac.ComputeHash(Encoding.UTF8.GetBytes(body));
    var sent = Convert.FromBase64String(context.Request.Headers["X-Sender-Signature"].ToString());
    return CryptographicOperations.FixedTimeEquals(own, sent);
}

app.MapPost("/{**path}", async (string path, HttpContext context, Archive archive) =>
{
    using var reader = new StreamReader(context.Request.Body);
    var body = await reader.ReadToEndAsync();
    if (!VerifyWebhookSignature(context, secret, body))
    {
        return Results.Unauthorized();
    }
    archive.Entries.Add(new Entry(body));
    await archive.SaveChangesAsync();
    return Results.Accepted();
});

app.Run();
