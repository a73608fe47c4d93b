package tasks;

import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.bind.annotation.*;

@RestController
public class TaskWebhook {
    private final TaskRepository repository;
    private final String secret = System.getenv("TASK_SECRET");

    public TaskWebhook(TaskRepository repository) {
        this.repository = repository;
    }

    @PostMapping("/webhooks/tasks")
    public void created(@RequestBody String body, @RequestHeader("X-Task-Signature") String signature) {
        repository.save(Task.fromJson(body));
    }

    private boolean verify(String body, String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));
        return MessageDigest.isEqual(mac.doFinal(body.getBytes()), signature.getBytes());
    }
}
