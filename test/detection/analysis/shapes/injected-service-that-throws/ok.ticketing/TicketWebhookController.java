package shop.tickets;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/webhooks")
public class TicketWebhookController {
    private final SignatureVerifier verifier;
    private final TicketRepository tickets;

    public TicketWebhookController(SignatureVerifier verifier, TicketRepository tickets) {
        this.verifier = verifier;
        this.tickets = tickets;
    }

    @PostMapping("/tickets")
    public ResponseEntity<Void> sold(@RequestBody String body, @RequestHeader("X-Ticket-Signature") String signature) {
        verifier.check(body, signature);
        tickets.save(Ticket.parse(body));
        return ResponseEntity.noContent().build();
    }
}
