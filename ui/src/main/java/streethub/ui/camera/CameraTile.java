package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraState;
import streethub.camera.CameraView;
import streethub.camera.ViewingReason;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** One camera of the split: its picture, what it is and how it is, and what one can do with what one sees. */
final class CameraTile extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final transient Words words;
    private final transient Watching watching;
    private final LiveVideo video;
    private final Span state = new Span();
    private transient CameraView camera;
    private transient @Nullable ViewingReason why;
    private @Nullable String refused;
    private transient Instant began = Instant.EPOCH;

    /**
     * A tile with no picture yet.
     *
     * @param alone shows this camera alone
     */
    CameraTile(Words words, Watching watching, CameraView camera, @Nullable String caseNumber, Consumer<String> alone) {
        this.words = words;
        this.watching = watching;
        this.camera = camera;
        this.video = watching.video(words.texts(), words);
        addClassName("camera-tile");
        video.addStateListener(this::changed);
        Button large = new Button(camera.name(), click -> alone.accept(this.camera.id()));
        large.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span node = new Span(camera.node() + (camera.looksAt().isEmpty() ? "" : " · " + camera.looksAt()));
        node.addClassNames("hub-second", "hub-small");
        Button snapshot = new Button(words.get("cameras.snapshot"), VaadinIcon.CAMERA.create());
        snapshot.addClickListener(
                click -> take(picture -> new SnapshotDialog(words, watching, this.camera, caseNumber, picture).open()));
        Button open = new Button(words.get("cameras.open"), VaadinIcon.PLUS.create());
        open.addClickListener(
                click -> video.snapshot(picture -> new OpenCaseDialog(words, watching, this.camera, picture).open()));
        snapshot.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(snapshot, open);
        buttons.addClassName("camera-buttons");
        Div title = new Div(new H2(large), state);
        title.addClassName("case-line");
        Div line = new Div(new Div(title, node), buttons);
        line.addClassName("camera-line");
        add(video, line);
        show(camera);
    }

    String id() {
        return camera.id();
    }

    /** Shows how the camera is now. */
    void show(CameraView now) {
        camera = now;
        Span sign = CameraSign.of(words, now.state());
        state.removeAll();
        state.add(sign);
        boolean off = now.state() == CameraState.OFFLINE;
        if (off && why == null) {
            state.add(" " + watching.since(words, now));
        }
        String sentence = refused;
        if (why == null) {
            video.stop(words.get("cameras.why.first"));
        } else if (now.state() == CameraState.DISABLED) {
            video.stop(words.get("camera.disabled", now.name()));
        } else if (sentence != null) {
            video.stop(sentence);
        } else {
            video.setNote(off ? watching.since(words, now) : "");
        }
    }

    /** Begins to look. */
    void play(ViewingReason reason) {
        why = reason;
        began = watching.now();
        try {
            video.play(watching.begin(camera.id(), reason), camera.name());
            refused = null;
        } catch (Refusal refusal) {
            refused = words.texts().get(words.locale(), refusal);
        }
        show(watching.camera(camera.id()));
    }

    /** Looking on after the time is over begins, and logs, another viewing; one that lapses at once is none. */
    private void changed(LiveState now) {
        ViewingReason reason = why;
        if (now == LiveState.LAPSED) {
            if (reason != null && began.plus(SHORTEST).isBefore(watching.now())) {
                play(reason);
            }
        } else if (now == LiveState.BROKEN) {
            show(watching.camera(camera.id()));
            if (camera.state() == CameraState.ONLINE) {
                video.setNote(words.get("cameras.stalled"));
            }
        }
    }

    private void take(Consumer<byte[]> taken) {
        video.snapshot((Optional<byte[]> picture) ->
                picture.ifPresentOrElse(taken, () -> Notices.refused(words, words.get("cameras.snapshot.none"))));
    }
}
