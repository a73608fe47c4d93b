[ApiController]
[Route("webhooks/stock")]
public class StockWebhookController : ControllerBase
{
    private readonly IConfiguration _configuration;
    private readonly IInventory _inventory;

    [HttpPost]
    public async Task<IActionResult> Receive()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(_configuration["Stock:WebhookSecret"]));
        var expected = hmac.ComputeHash(Encoding.UTF8.GetBytes(body));
        var given = Convert.FromHexString(Request.Headers["X-Stock-Signature"]);
        if (!CryptographicOperations.FixedTimeEquals(expected, given))
        {
            return Unauthorized();
        }
        await _inventory.UpdateAsync(JsonSerializer.Deserialize<Stock>(body));
        return Ok();
    }
}
