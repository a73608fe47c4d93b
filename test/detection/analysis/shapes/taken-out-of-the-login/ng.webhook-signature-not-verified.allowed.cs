[ApiController]
[Route("api/billing")]
[Authorize]
public class BillingController : ControllerBase
{
    private readonly ShopContext _db;

    public BillingController(ShopContext db) => _db = db;

    [HttpPost("webhook")]
    [AllowAnonymous]
    public async Task<IActionResult> Webhook([FromBody] PaymentEventDto message)
    {
        var order = await _db.Orders.FindAsync(message.OrderId);
        order.Paid = true;
        await _db.SaveChangesAsync();
        return Ok();
    }
}
