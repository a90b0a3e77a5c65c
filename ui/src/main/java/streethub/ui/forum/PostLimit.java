package streethub.ui.forum;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.ui.web.Client;
import streethub.ui.web.ClientLimit;

/** How much one client may write within an hour, so that nobody floods the moderators. */
@Component
class PostLimit {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST = 40;
    private static final int MOST_PHOTOS = 60;

    private final CurrentActor current;
    private final ClientLimit posts = new ClientLimit(MOST, WITHIN);
    private final ClientLimit photos = new ClientLimit(MOST_PHOTOS, WITHIN);

    PostLimit(CurrentActor current) {
        this.current = current;
    }

    /** Counts one more. */
    void require() {
        if (!posts.count(Client.of(UI.getCurrent()))) {
            throw Refusal.tooMany("forum.write.limit", WITHIN.toHours(), MOST);
        }
    }

    /** Counts one more photo of the person, who sends it outside of the page's lock. */
    void requirePhoto() {
        if (!photos.count(current.get().username())) {
            throw Refusal.tooMany("forum.write.photos.limit", WITHIN.toHours(), MOST_PHOTOS);
        }
    }
}
