package demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class Stub {
    private static final Logger log = LoggerFactory.getLogger(Stub.class);

    @PostMapping("/webhook")
    public ResponseEntity<Void> receive(@RequestBody String body) {
        log.info("received {}", body);
        return ResponseEntity.ok().build();
    }
}
