using System.Security.Cryptography;
using System.Text;

public class SenderSignatureMiddleware
{
    private readonly RequestDelegate _next;
    private readonly string _secret;

    public SenderSignatureMiddleware(RequestDelegate next, IConfiguration configuration)
    {
        _next = next;
        _secret = configuration["Hooks:Secret"] ?? throw new InvalidOperationException("Hooks:Secret");
    }

    public async Task InvokeAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        var own = HMACSHA256.HashData(Encoding.UTF8.GetBytes(_secret), Encoding.UTF8.GetBytes(body));
        var given = Convert.FromHexString(context.Request.Headers["X-Sender-Signature"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(own, given))
        {
            context.Response.StatusCode = 401;
            return;
        }
        await _next(context);
    }
}
