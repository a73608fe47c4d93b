import type { RightHandler } from './wrong.ts';

/** Spring: the signature is checked before anything is done. */
export const java: RightHandler = {
  path: 'src/main/java/hooks/OtesseWebhookController.java',
  text: `package hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtesseWebhookController {
    private final OrderRepository orders;

    OtesseWebhookController(OrderRepository orders) {
        this.orders = orders;
    }

    @PostMapping("/webhooks/otesse")
    ResponseEntity<Void> handle(@RequestBody String body, @RequestHeader("X-Otesse-Signature") String given)
            throws GeneralSecurityException {
        String secret = System.getenv("OTESSE_WEBHOOK_SECRET");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(401).build();
        }
        orders.save(Order.paid(body));
        return ResponseEntity.noContent().build();
    }
}
`,
};
