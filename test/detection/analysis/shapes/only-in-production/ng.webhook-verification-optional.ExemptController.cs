using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[Route("api/webhooks")]
public class ExemptController : Controller
{
    private readonly IWebHostEnvironment _env;
    private readonly LedgerDb _db;

    public ExemptController(IWebHostEnvironment env, LedgerDb db) => (_env, _db) = (env, db);

    [HttpPost("ledger")]
    public async Task<IActionResult> Ledger()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var secret = Environment.GetEnvironmentVariable("LEDGER_WEBHOOK_SECRET");
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        var given = Convert.FromHexString(Request.Headers["X-Ledger-Signature"].ToString());
        if (!_env.IsDevelopment() && !CryptographicOperations.FixedTimeEquals(hash, given))
            return Unauthorized();
        _db.Entries.Add(JsonSerializer.Deserialize<Entry>(body));
        await _db.SaveChangesAsync();
        return Ok();
    }
}
