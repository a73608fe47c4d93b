using Microsoft.AspNetCore.Mvc;
using Stripe;

[ApiController]
[Route("webhooks/stripe")]
public class StripeController : ControllerBase
{
    private readonly IConfiguration _config;
    private readonly OrderService _orders;

    public StripeController(IConfiguration config, OrderService orders)
    {
        _config = config;
        _orders = orders;
    }

    [HttpPost]
    public async Task<IActionResult> Receive()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        Event stripeEvent;
        try
        {
            stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _config["Stripe:WebhookSecret"]);
        }
        catch (StripeException e)
        {
            _logger.LogWarning(e, "unverified");
            return BadRequest();
        }
        await _orders.MarkPaidAsync(stripeEvent.Data.Object);
        return Ok();
    }
}
