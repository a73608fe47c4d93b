@RestController
public class OrderWebhookController {
    private final OrderRepository orderRepository;

    @PostMapping("/webhooks/orders")
    public ResponseEntity<Void> paid(@RequestBody OrderPaidDto message) {
        Order order = orderRepository.getById(message.getOrderId());
        order.setPaid(true);
        orderRepository.save(order);
        return ResponseEntity.noContent().build();
    }
}
