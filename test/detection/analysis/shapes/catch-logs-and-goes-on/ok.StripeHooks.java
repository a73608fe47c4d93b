package app;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class StripeHooks {
    @Value("${stripe.webhook.secret}")
    private String webhookSecret;

    private final OrderService orders;

    public StripeHooks(OrderService orders) {
        this.orders = orders;
    }

    @PostMapping("/stripe/webhook")
    public ResponseEntity<String> onEvent(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
        Event event;
        try {
            event = Webhook.constructEvent(payload, signature, webhookSecret);
        } catch (SignatureVerificationException e) {
            log.warn("unverified event", e);
            return ResponseEntity.badRequest().build();
        }
        orders.markPaid(event.getData().getObject());
        return ResponseEntity.ok("ok");
    }
}
