package shop.parcels;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class ParcelController {
    private final Parcels parcels;

    public ParcelController(Parcels parcels) {
        this.parcels = parcels;
    }

    private static boolean same(byte[] a, byte[] b) {
        if (a.length != b.length) return false;
        int difference = 0;
        for (int i = 0; i < a.length; i++) {
            difference |= a[i] ^ b[i];
        }
        return difference == 0;
    }

    @PostMapping("/webhooks/parcels")
    public ResponseEntity<Void> parcel(@RequestBody String body, @RequestHeader("X-Parcel-Signature") String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(System.getenv("PARCEL_SECRET").getBytes(), "HmacSHA256"));
        if (!same(mac.doFinal(body.getBytes()), Hex.decode(signature))) return ResponseEntity.status(401).build();
        parcels.update(Json.read(body));
        return ResponseEntity.noContent().build();
    }
}
