using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Telegram.Bot.Types;

namespace Leases;

[ApiController]
[Route("api/telegram")]
public class BotController : ControllerBase
{
    private readonly LeaseBot bot;
    private readonly IConfiguration configuration;

    public BotController(LeaseBot bot, IConfiguration configuration)
    {
        this.bot = bot;
        this.configuration = configuration;
    }

    [HttpPost("update")]
    public async Task<IActionResult> Post([FromBody] Update update)
    {
        var own = Encoding.UTF8.GetBytes(configuration["Telegram:SecretToken"]);
        var given = Encoding.UTF8.GetBytes(Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(own, given)) return Unauthorized();
        await bot.HandleUpdateAsync(update);
        return Ok();
    }
}
