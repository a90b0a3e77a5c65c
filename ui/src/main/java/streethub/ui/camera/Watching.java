package streethub.ui.camera;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.camera.CameraView;
import streethub.camera.CameraViewings;
import streethub.camera.Cameras;
import streethub.camera.ViewingReason;
import streethub.camera.ViewingTicket;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.Incidents;
import streethub.incident.NearbyIncident;
import streethub.incident.Report;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What the page with the live pictures asks of the hub. */
@Service
class Watching {

    private final Cameras cameras;
    private final CameraViewings viewings;
    private final IncidentReading reading;
    private final Incidents incidents;
    private final Photos photos;
    private final CurrentActor current;
    private final TimeWords times;
    private final Clock clock;

    Watching(
            Cameras cameras,
            CameraViewings viewings,
            IncidentReading reading,
            Incidents incidents,
            Photos photos,
            CurrentActor current,
            TimeWords times,
            Clock clock) {
        this.cameras = cameras;
        this.viewings = viewings;
        this.reading = reading;
        this.incidents = incidents;
        this.photos = photos;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** All that the person may know of, which are not many at key nodes. */
    List<CameraView> all(@Nullable GridCode within) {
        return cameras.list(actor(), within, null, CursorPage.MAX_LIMIT).items();
    }

    CameraView camera(String id) {
        return cameras.get(actor(), id);
    }

    LiveVideo video(Texts texts, Words words) {
        return new LiveVideo(texts, words.locale(), clock, actor().displayName() + " " + actor().username());
    }

    /** The address of the picture, once it is written down who looks and why. */
    String begin(String camera, ViewingReason why) {
        ViewingTicket ticket = viewings.begin(actor(), camera, why);
        return "cameras/" + camera + "/live/" + ticket.ticket() + "/index.m3u8";
    }

    String since(Words words, CameraView camera) {
        Instant since = camera.since();
        return since == null ? "" : words.get("cameras.since", times.of(words.locale(), since));
    }

    /** The number of the case that somebody means; refused where there is none for them. */
    String recognise(String typed) {
        return reading.recognise(actor(), typed).orElseThrow(() -> Refusal.notFound("incident.unknown", typed.strip()));
    }

    Optional<String> title(Words words, String caseNumber) {
        try {
            return Optional.of(
                    words.get(reading.find(actor(), caseNumber, null).summary().subject()));
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    /** Open cases around the camera. */
    List<NearbyIncident> near(CameraView camera) {
        return reading.nearby(camera.point());
    }

    void keep(CameraView camera, String caseNumber, byte[] picture) {
        // Decoding takes up to seconds: not while a transaction holds a connection.
        PhotoId photo = photos.store(photos.clean(picture));
        viewings.snapshot(actor(), camera.id(), caseNumber, photo);
    }

    /** Opens a case where the camera stands; the number of it. */
    String open(CameraView camera, @Nullable IncidentKind kind, String words) {
        return incidents
                .report(actor(), new Report(kind, words, camera.point(), camera.name(), null), List.of())
                .number();
    }
}
