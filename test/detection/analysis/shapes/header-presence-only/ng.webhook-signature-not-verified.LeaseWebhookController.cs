using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Leases;

[ApiController]
[Route("webhooks/leases")]
public class LeaseWebhookController : ControllerBase
{
    private readonly LeaseStore leases;

    public LeaseWebhookController(LeaseStore leases)
    {
        this.leases = leases;
    }

    private static bool IsSigned(string body, string signature)
    {
        var secret = Environment.GetEnvironmentVariable("LEASE_WEBHOOK_SECRET");
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var own = mac.ComputeHash(Encoding.UTF8.GetBytes(body));
        return CryptographicOperations.FixedTimeEquals(own, Convert.FromHexString(signature));
    }

    [HttpPost]
    public async Task<IActionResult> Receive()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var signature = Request.Headers["X-Lease-Signature"].ToString();
        if (string.IsNullOrEmpty(signature)) return Unauthorized();
        await leases.UpdateAsync(JsonSerializer.Deserialize<Lease>(body));
        return NoContent();
    }
}
