using Microsoft.AspNetCore.Mvc;
using Telegram.Bot.Types;

namespace Leases;

[ApiController]
[Route("api/telegram")]
public class BotController : ControllerBase
{
    private readonly LeaseBot bot;

    public BotController(LeaseBot bot)
    {
        this.bot = bot;
    }

    [HttpPost("update")]
    public async Task<IActionResult> Post([FromBody] Update update)
    {
        await bot.HandleUpdateAsync(update);
        return Ok();
    }
}
