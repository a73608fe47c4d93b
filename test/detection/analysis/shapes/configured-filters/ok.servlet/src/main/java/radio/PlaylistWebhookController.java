package radio;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PlaylistWebhookController {
    private final PlaylistRepository playlists;

    public PlaylistWebhookController(PlaylistRepository playlists) {
        this.playlists = playlists;
    }

    @PostMapping("/webhooks/playlists")
    public ResponseEntity<Void> changed(@RequestBody Map<String, String> event) {
        playlists.save(new Playlist(event.get("title")));
        return ResponseEntity.noContent().build();
    }
}
