import org.springframework.web.bind.annotation.*;
@RestController
public class Hook {
  @PostMapping("/webhooks/orders")
  public void take(@RequestBody String body, @RequestHeader("X-Signature") String sent) {
    boolean ok = false;
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(System.getenv("S_SECRET").getBytes(), "HmacSHA256"));
      ok = java.security.MessageDigest.isEqual(mac.doFinal(body.getBytes()), java.util.Base64.getDecoder().decode(sent));
    } catch (Exception e) {
      ok = false;
    }
    if (ok) orders.save(body);
  }
}
