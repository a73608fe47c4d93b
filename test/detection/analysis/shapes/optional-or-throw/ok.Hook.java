import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.http.HttpStatus;
@RestController
class Hook {
  private final Signatures signatures = new Signatures(System.getenv("HOOK_SECRET"));
  @PostMapping("/webhooks/orders")
  void take(@RequestBody byte[] body, @RequestHeader("X-Signature") String given) {
    signatures.check(body, given).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    Orders.save(body);
  }
}
class Signatures {
  private final String secret;
  Signatures(String secret) { this.secret = secret; }
  java.util.Optional<byte[]> check(byte[] body, String given) {
    byte[] own = new org.apache.commons.codec.digest.HmacUtils("HmacSHA256", secret).hmac(body);
    return java.security.MessageDigest.isEqual(own, java.util.HexFormat.of().parseHex(given)) ? java.util.Optional.of(body) : java.util.Optional.empty();
  }
}
