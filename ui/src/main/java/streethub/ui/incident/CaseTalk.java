package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.identity.CurrentActor;
import streethub.incident.CaseMessage;
import streethub.incident.CaseThread;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What the side of a case asks of the hub on which its people talk. */
@Service
class CaseTalk {

    private static final int SHOWN = 200;

    private final CaseThread thread;
    private final CurrentActor current;
    private final Photos photos;
    private final PhotoViews views;
    private final DueWords dues;
    private final TimeWords times;

    CaseTalk(CaseThread thread, CurrentActor current, Photos photos, PhotoViews views, DueWords dues, TimeWords times) {
        this.thread = thread;
        this.current = current;
        this.photos = photos;
        this.views = views;
        this.dues = dues;
        this.times = times;
    }

    boolean isFor(String number) {
        return thread.isOpenTo(current.get(), number);
    }

    Component draw(Words words, String number) {
        return new CaseTalkSide(words, number, this);
    }

    /** The newest, in the order in which they were said. */
    List<CaseMessage> read(String number) {
        return thread.page(current.get(), number, null, SHOWN).items().reversed();
    }

    void write(String number, String words, @Nullable PhotoId photo) {
        CaseMessage unused = thread.write(current.get(), number, words, photo);
    }

    boolean isOwn(CaseMessage message) {
        return message.author().equals(current.get().username());
    }

    Optional<Component> photo(Words words, String number, CaseMessage message) {
        PhotoId photo = message.photo();
        if (photo == null) {
            return Optional.empty();
        }
        thread.requirePhoto(current.get(), number, photo);
        return Optional.of(views.draw(List.of(photo), words.get("desk.photo")));
    }

    String when(Words words, CaseMessage message) {
        return dues.ago(words.locale(), message.at());
    }

    String exactly(CaseMessage message) {
        return times.exactly(message.at());
    }

    Photos photos() {
        return photos;
    }
}
