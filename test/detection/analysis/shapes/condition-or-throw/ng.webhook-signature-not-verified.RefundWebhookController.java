package com.example.refunds;

import com.google.common.base.Preconditions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RefundWebhookController {
    private final RefundRepository refunds;

    public RefundWebhookController(RefundRepository refunds) {
        this.refunds = refunds;
    }

    @PostMapping("/webhooks/refunds")
    public void receive(@RequestBody byte[] body, @RequestHeader("X-Refund-Signature") String signature) {
        Preconditions.checkArgument(body.length > 0, "empty");
        refunds.save(Refund.of(body));
    }
}
