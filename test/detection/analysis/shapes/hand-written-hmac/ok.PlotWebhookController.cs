using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Plots.Controllers;

[ApiController]
public class PlotWebhookController : ControllerBase
{
    private readonly string _secret;
    private readonly PlotContext _plots;

    public PlotWebhookController(IConfiguration configuration, PlotContext plots)
    {
        _secret = configuration["Plots:WebhookSecret"] ?? throw new InvalidOperationException("no secret");
        _plots = plots;
    }

    [HttpPost("/webhooks/plots")]
    public async Task<IActionResult> Receive()
    {
        var body = await new StreamReader(Request.Body).ReadToEndAsync();
        var sent = Request.Headers["X-Plot-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(body)), Encoding.UTF8.GetBytes(sent)))
        {
            return Unauthorized();
        }
        _plots.Plots.Add(Plot.Parse(body));
        await _plots.SaveChangesAsync();
        return Ok();
    }

    private string Sign(string body)
    {
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(_secret));
        var result = new StringBuilder();
        foreach (var one in mac.ComputeHash(Encoding.UTF8.GetBytes(body)))
        {
            result.Append(one.ToString("x2"));
        }
        return result.ToString();
    }
}
