package com.example.refunds;

import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Hex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RefundWebhookController {
    @Value("${refunds.webhook-secret}")
    private String secret;

    private final RefundRepository refunds;

    public RefundWebhookController(RefundRepository refunds) {
        this.refunds = refunds;
    }

    @PostMapping("/webhooks/refunds")
    public void receive(@RequestBody byte[] body, @RequestHeader("X-Refund-Signature") String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
        byte[] own = mac.doFinal(body);
        Assert.isTrue(MessageDigest.isEqual(own, Hex.decodeHex(signature)), "not theirs");
        refunds.save(Refund.of(body));
    }
}
