import org.springframework.web.bind.annotation.*;
import org.springframework.http.ResponseEntity;
@RestController
class HookController {
  private final OrderStore orders;
  private final Verifier verifier;
  HookController(OrderStore orders) { this.orders = orders; this.verifier = new Verifier(); }
  @PostMapping("/webhooks/orders")
  ResponseEntity<Void> take(@RequestBody String body, @RequestHeader(value = "X-Order-Signature", required = false) String sent) {
    String given = java.util.Optional.ofNullable(sent).orElseThrow(() -> new IllegalArgumentException("unsigned"));
    if (!verifier.fits(body, given)) throw new IllegalArgumentException("unsigned");
    orders.save(body);
    return ResponseEntity.ok().build();
  }
}
class Verifier {
  boolean fits(String body, String sent) {
    String own = new org.apache.commons.codec.digest.HmacUtils("HmacSHA256", System.getenv("ORDER_SECRET")).hmacHex(body);
    return java.security.MessageDigest.isEqual(own.getBytes(), sent.getBytes());
  }
}
