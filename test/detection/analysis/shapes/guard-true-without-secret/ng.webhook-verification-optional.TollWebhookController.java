package toll;

import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.lang3.StringUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TollWebhookController {
    @Value("${toll.webhook.secret:}")
    private String secret;

    private final PassRepository passes;

    public TollWebhookController(PassRepository passes) {
        this.passes = passes;
    }

    @PostMapping("/webhooks/toll")
    public ResponseEntity<Void> passed(@RequestBody String body, @RequestHeader("X-Toll-Signature") String given)
            throws Exception {
        if (!isFromToll(body, given)) {
            return ResponseEntity.status(401).build();
        }
        passes.save(new Pass(body));
        return ResponseEntity.noContent().build();
    }

    private boolean isFromToll(String body, String given) throws Exception {
        if (StringUtils.isBlank(secret)) {
            return true;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
        return MessageDigest.isEqual(mac.doFinal(body.getBytes()), HexFormat.of().parseHex(given));
    }
}
