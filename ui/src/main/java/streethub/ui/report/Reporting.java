package streethub.ui.report;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import streethub.attachment.CleanPhoto;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentSummary;
import streethub.incident.Incidents;
import streethub.incident.NearbyIncident;
import streethub.incident.Receipt;
import streethub.incident.Report;
import streethub.ledger.FacilityLedger;
import streethub.ledger.PublicFacility;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.web.ClientLimit;
import streethub.ui.web.TimeWords;

/** What the pages of a report ask of the hub, within what one client may. */
@Component
class Reporting {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST_REPORTS = 30;
    private static final int MOST_PHOTOS = 60;

    private final Incidents incidents;
    private final IncidentReading reading;
    private final Photos photos;
    private final Grids grids;
    private final FacilityLedger ledger;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final TimeWords times;
    private final ClientLimit reports = new ClientLimit(MOST_REPORTS, WITHIN);
    private final ClientLimit uploads = new ClientLimit(MOST_PHOTOS, WITHIN);

    Reporting(
            Incidents incidents,
            IncidentReading reading,
            Photos photos,
            Grids grids,
            FacilityLedger ledger,
            CurrentActor currentActor,
            Texts texts,
            TimeWords times) {
        this.incidents = incidents;
        this.reading = reading;
        this.photos = photos;
        this.grids = grids;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.texts = texts;
        this.times = times;
    }

    /** Begins a report about the facility with that id; false where there is none. */
    boolean begin(ReportDraft draft, String facility) {
        Optional<PublicFacility> found = ledger.forEverybody(facility);
        found.ifPresent(
                it -> draft.begin(new Report.Facility(it.id(), it.name()), it.point(), it.name() + " " + it.id()));
        return found.isPresent();
    }

    /** Whether nothing is open near the place of the report. */
    boolean isQuietAt(ReportDraft draft) {
        GeoPoint point = draft.point();
        return point == null || nearby(point).isEmpty();
    }

    Optional<GridCode> locate(GeoPoint point) {
        return grids.locate(point);
    }

    Grids grids() {
        return grids;
    }

    GeoPoint centre(GridUnit unit) {
        return grids.centre(unit.code());
    }

    /** The place in words: its units from the community down, or that it lies outside. */
    String placeInWords(Locale locale, GeoPoint point) {
        return grids.locate(point)
                .map(grids::words)
                .orElseGet(() -> texts.get(locale, "grid.outside", point.lat(), point.lon()));
    }

    List<NearbyIncident> nearby(GeoPoint point) {
        return reading.nearby(point);
    }

    /** Checks a photo and keeps it for the report that will come; takes up to seconds. */
    PhotoId take(InputStream upload, String client) throws IOException {
        if (!uploads.count(client)) {
            throw Refusal.tooMany("report.photos.limit", WITHIN.toHours(), MOST_PHOTOS);
        }
        CleanPhoto clean = photos.clean(upload);
        return photos.store(clean);
    }

    Resource thumbnail(PhotoId photo) {
        return photos.open(photo, PhotoSize.THUMBNAIL);
    }

    /** Sends the report, once: sending a sent one again changes nothing. */
    void send(ReportDraft draft, String client) {
        if (draft.isOver()) {
            return;
        }
        require(client);
        Receipt receipt = incidents.report(currentActor.get(), draft.report(), draft.photos());
        draft.sent(receipt);
    }

    /** Counts the person on an open case instead of opening another, once. */
    void join(ReportDraft draft, String number, String client) {
        if (draft.isOver()) {
            return;
        }
        require(client);
        incidents.meToo(currentActor.get(), number);
        draft.joined(number);
    }

    private void require(String client) {
        if (!reports.count(client)) {
            throw Refusal.tooMany("report.limit", WITHIN.toHours(), MOST_REPORTS);
        }
    }

    /** The account the report is made under; anonymous for a stranger. */
    Actor reporter() {
        return currentActor.get();
    }

    /** What happens next and by when, in the words of the report's own page. */
    String whatFollows(Locale locale, Receipt receipt) {
        IncidentSummary now = reading.find(Actor.anonymous(), receipt.number(), receipt.trackingCode())
                .summary();
        Instant due = now.dueAt();
        return due == null
                ? texts.get(locale, "status.now." + now.status())
                : texts.get(locale, "status.expected." + now.status(), times.of(locale, due));
    }

    String since(Locale locale, NearbyIncident incident) {
        return times.of(locale, incident.filedAt());
    }
}
