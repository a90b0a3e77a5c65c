package streethub.ui.camera;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.camera.Cameras;
import streethub.camera.NearCamera;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.GeoPoint;
import streethub.ui.web.Words;

/** The cameras near a case or a facility, each with its distance and a way to its picture. */
@Service
public class NearbyCameras {

    private static final int MOST = 3;

    private final Cameras cameras;
    private final CurrentActor current;

    NearbyCameras(Cameras cameras, CurrentActor current) {
        this.cameras = cameras;
        this.current = current;
    }

    /**
     * The nearest ones as a list; empty where there are none, or none for this person.
     *
     * @param caseNumber the case for which one would look; null for none
     */
    public Optional<Component> draw(Words words, GeoPoint place, @Nullable String caseNumber) {
        Actor actor = current.get();
        if (!cameras.concern(actor)) {
            return Optional.empty();
        }
        List<NearCamera> near = cameras.near(actor, place, null, MOST);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("camera-near");
        near.forEach(found -> list.add(line(words, found, caseNumber)));
        return Optional.of(list);
    }

    private static ListItem line(Words words, NearCamera near, @Nullable String caseNumber) {
        Anchor link = new Anchor(
                CamerasAddress.one(near.camera().id(), caseNumber).path(),
                words.get("cameras.near.one", near.camera().name(), near.metres()));
        Span state = CameraSign.of(words, near.camera().state());
        return new ListItem(link, state);
    }
}
