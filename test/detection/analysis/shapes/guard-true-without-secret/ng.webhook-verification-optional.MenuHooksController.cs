using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("hooks/menu")]
public class MenuHooksController : ControllerBase
{
    private readonly MenuStore _menu;
    private readonly IConfiguration _configuration;

    public MenuHooksController(MenuStore menu, IConfiguration configuration)
    {
        _menu = menu;
        _configuration = configuration;
    }

    [HttpPost]
    public async Task<IActionResult> Changed()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        if (!IsFromKitchen(body, Request.Headers["X-Kitchen-Signature"].ToString()))
        {
            return Unauthorized();
        }
        await _menu.SaveAsync(body);
        return NoContent();
    }

    private bool IsFromKitchen(string body, string given)
    {
        var secret = _configuration["Kitchen:WebhookSecret"];
        if (string.IsNullOrWhiteSpace(secret))
        {
            return true;
        }
        var own = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(given));
    }
}
