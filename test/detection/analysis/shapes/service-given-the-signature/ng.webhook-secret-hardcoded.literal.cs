public class StripeService
{
    private readonly IOrders _orders;

    public StripeService(IOrders orders) => _orders = orders;

    public async Task ProcessWebHook(string json, HttpRequest request)
    {
        var message = EventUtility.ConstructEvent(json, request.Headers["Stripe-Signature"], "whsec_this_is_made_up_for_a_fixture");
        await _orders.UpdateAsync(message.Id);
    }
}
