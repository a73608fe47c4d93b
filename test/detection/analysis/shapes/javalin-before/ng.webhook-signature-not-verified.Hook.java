import io.javalin.Javalin;
import io.javalin.http.UnauthorizedResponse;
import java.security.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
public class Hook {
  public static void main(String[] args) {
    var app = Javalin.create();
    app.before("/admin/*", ctx -> {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(System.getenv("HOOK_SECRET").getBytes(), "HmacSHA256"));
      var own = java.util.HexFormat.of().formatHex(mac.doFinal(ctx.bodyAsBytes()));
      if (!MessageDigest.isEqual(own.getBytes(), String.valueOf(ctx.header("X-Hook-Signature")).getBytes())) throw new UnauthorizedResponse();
    });
    app.post("/webhooks/orders", ctx -> Orders.save(ctx.body()));
    app.start(80);
  }
}
