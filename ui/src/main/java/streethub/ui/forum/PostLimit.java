package streethub.ui.forum;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;
import streethub.ui.web.ClientLimit;

/** How much one client may write within an hour, so that nobody floods the moderators. */
@Component
class PostLimit {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST = 40;

    private final ClientLimit posts = new ClientLimit(MOST, WITHIN);

    /** Counts one more. */
    void require() {
        String client = String.valueOf(UI.getCurrent().getSession().getBrowser().getAddress());
        if (!posts.count(client)) {
            throw Refusal.tooMany("forum.write.limit", WITHIN.toHours(), MOST);
        }
    }
}
