package streethub.ui.camera;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.shared.Texts;

/**
 * One camera's live picture, or words why there is none: never an old picture. Over it stands who looks, and when by the
 * hub's own clock.
 */
@Tag("streethub-video")
@NpmPackage(value = "hls.js", version = "1.7.4")
@JsModule("./streethub-video.ts")
public final class LiveVideo extends Component implements HasSize, HasStyle {

    private static final String JPEG = "data:image/jpeg;base64,";

    /** A dark picture for this viewer. */
    public LiveVideo(Texts texts, Locale locale, Clock clock, String viewer) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(LiveState.values())
                .forEach(state -> words.put(state.client(), texts.get(locale, "video." + state.client())));
        words.put("fullscreen", texts.get(locale, "video.fullscreen"));
        getElement().setPropertyMap("words", words);
        getElement().setProperty("watermark", viewer);
        getElement().setProperty("zone", clock.getZone().getId());
        getElement().setProperty("hubTime", (double) clock.millis());
    }

    /** Shows the stream behind this address of the hub, which is the camera of this name. */
    public void play(String playlist, String name) {
        getElement().setProperty("label", name);
        getElement().setProperty("note", "");
        getElement().setProperty("src", playlist);
    }

    /** Shows nothing, and these words. */
    public void stop(String note) {
        getElement().setProperty("src", "");
        setNote(note);
    }

    /** What stands under the state's word while there is no picture. */
    public void setNote(String note) {
        getElement().setProperty("note", note);
    }

    /** Hears of each change of what is shown. */
    public Registration addStateListener(Consumer<LiveState> listener) {
        return getElement()
                .addEventListener("state-changed", event -> LiveState.of(
                                event.getEventData().path("event.detail.state").asString(""))
                        .ifPresent(listener))
                .addEventData("event.detail.state");
    }

    /** Takes what is seen now, with its watermark, as a JPEG; empty when nothing is live. */
    public void snapshot(Consumer<Optional<byte[]>> taken) {
        getElement()
                .callJsFunction("snapshot")
                .then(String.class, picture -> taken.accept(jpeg(picture)), error -> taken.accept(Optional.empty()));
    }

    /** What a browser sends is checked like any input. */
    private static Optional<byte[]> jpeg(@Nullable String picture) {
        if (picture == null || !picture.startsWith(JPEG)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(picture.substring(JPEG.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
