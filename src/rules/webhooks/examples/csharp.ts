import type { RightHandler } from './wrong.ts';

/** ASP.NET: the signature is checked before anything is done. */
export const csharp: RightHandler = {
  path: 'Controllers/OtesseWebhookController.cs',
  text: `using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("webhooks/otesse")]
public class OtesseWebhookController : ControllerBase
{
    private readonly ShopContext _shop;

    public OtesseWebhookController(ShopContext shop) => _shop = shop;

    [HttpPost]
    public async Task<IActionResult> Handle()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var secret = Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET");
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        var given = Request.Headers["X-Otesse-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            return Unauthorized();
        }
        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        return NoContent();
    }
}
`,
};
