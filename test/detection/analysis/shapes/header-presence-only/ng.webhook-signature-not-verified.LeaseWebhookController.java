package com.example.leases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class LeaseWebhookController {
    private final Leases leases;

    public LeaseWebhookController(Leases leases) {
        this.leases = leases;
    }

    private boolean isSigned(String body, String signature) throws Exception {
        String secret = System.getenv("LEASE_WEBHOOK_SECRET");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] own = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(own, HexFormat.of().parseHex(signature));
    }

    @PostMapping("/webhooks/leases")
    public ResponseEntity<Void> lease(
            @RequestBody String body,
            @RequestHeader(name = "X-Lease-Signature", required = false) String signature) throws Exception {
        if (signature == null) {
            return ResponseEntity.status(401).build();
        }
        leases.update(Json.read(body));
        return ResponseEntity.noContent().build();
    }
}
