package radio;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.filter.OncePerRequestFilter;

public class SenderSignatureFilter extends OncePerRequestFilter {
    @Value("${radio.webhook.secret}")
    private String secret;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
            byte[] own = mac.doFinal(request.getInputStream().readAllBytes());
            byte[] given = HexFormat.of().parseHex(request.getHeader("X-Radio-Signature"));
            if (!MessageDigest.isEqual(own, given)) {
                response.sendError(401);
                return;
            }
        } catch (Exception e) {
            response.sendError(400);
            return;
        }
        chain.doFilter(request, response);
    }
}
