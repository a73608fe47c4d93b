package crm;

import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/webhooks")
public class ContactWebhookController {
    private final ContactRepository contacts;

    public ContactWebhookController(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @PostMapping("/contacts")
    public void changed(@RequestBody Map<String, String> event) {
        contacts.save(new Contact(event.get("name")));
    }
}
