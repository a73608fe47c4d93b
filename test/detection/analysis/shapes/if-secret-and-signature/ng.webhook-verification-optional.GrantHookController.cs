using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[Route("api/webhooks")]
public class GrantHookController : Controller
{
    private readonly IConfiguration _configuration;
    private readonly GrantsDb _db;

    public GrantHookController(IConfiguration configuration, GrantsDb db) => (_configuration, _db) = (configuration, db);

    [HttpPost("grants")]
    public async Task<IActionResult> Grants()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var secret = _configuration["Grants:WebhookSecret"];
        var signature = Request.Headers["X-Grant-Signature"].ToString();
        if (!string.IsNullOrEmpty(secret) && !string.IsNullOrEmpty(signature))
        {
            var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
            if (!CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(signature)))
                return Unauthorized();
        }
        _db.Grants.Add(JsonSerializer.Deserialize<Grant>(body));
        await _db.SaveChangesAsync();
        return Ok();
    }
}
