package com.example.plots;

import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PlotWebhookController {
    @Value("${plots.webhook-secret}")
    private String secret;

    private final PlotRepository plots;

    public PlotWebhookController(PlotRepository plots) {
        this.plots = plots;
    }

    @PostMapping("/webhooks/plots")
    public ResponseEntity<String> receive(@RequestBody String body, @RequestHeader("X-Plot-Signature") String signature) {
        if (!MessageDigest.isEqual(sign(body).getBytes(), signature.getBytes())) {
            return ResponseEntity.status(401).body("not theirs");
        }
        plots.save(Plot.of(body));
        return ResponseEntity.ok("taken");
    }

    private String sign(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
            StringBuilder result = new StringBuilder();
            for (byte one : mac.doFinal(body.getBytes())) {
                result.append(String.format("%02x", one));
            }
            return result.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
