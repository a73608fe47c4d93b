[ApiController]
[Route("webhooks/orders")]
public class OrderWebhookController : ControllerBase
{
    private readonly IOrderRepository _orderRepository;

    public OrderWebhookController(IOrderRepository orderRepository) => _orderRepository = orderRepository;

    [HttpPost]
    public async Task<IActionResult> Paid([FromBody] OrderPaidDto message)
    {
        var order = await _orderRepository.GetById(message.OrderId);
        order.Paid = true;
        await _orderRepository.UpdateAsync(order);
        return Ok();
    }
}
