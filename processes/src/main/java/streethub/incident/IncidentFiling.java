package streethub.incident;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.attachment.PhotoId;
import streethub.casework.CaseTimeline;
import streethub.casework.engine.CaseNumbers;
import streethub.casework.engine.Processes;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Opens cases: checks what was reported, finds the place, gives the number, and starts the process. */
@Component
class IncidentFiling {

    static final int MAX_WORDS = 2_000;
    private static final int MAX_LINE = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,19}");

    private final Cases cases;
    private final IncidentPhotos photos;
    private final CaseNumbers numbers;
    private final ContactCipher contacts;
    private final Grids grids;
    private final CaseTimeline timeline;
    private final Processes processes;
    private final Deadlines deadlines;

    IncidentFiling(
            Cases cases,
            IncidentPhotos photos,
            CaseNumbers numbers,
            ContactCipher contacts,
            Grids grids,
            CaseTimeline timeline,
            Processes processes,
            Deadlines deadlines) {
        this.cases = cases;
        this.photos = photos;
        this.numbers = numbers;
        this.contacts = contacts;
        this.grids = grids;
        this.timeline = timeline;
        this.processes = processes;
        this.deadlines = deadlines;
    }

    Receipt report(Actor actor, Report report, List<PhotoId> attached) {
        IncidentKind kind = required(report.kind(), "kind", "incident.kind.missing");
        String description = words(report.description(), "description");
        GeoPoint point = required(report.point(), "lat", "incident.point.missing");
        String address = line(report.address(), "address");
        Contact contact = checked(report.contact());
        Incident.Place place = place(point);
        IncidentSource source = actor.isStaff() ? IncidentSource.STAFF : IncidentSource.RESIDENT;
        String reporter = actor.isAnonymous() ? null : actor.username();
        String number = numbers.next("incident", "");
        TrackingCode code = TrackingCode.random();
        Incident incident =
                Incident.reported(number, source, kind, place, deadlines.now(), description, address, reporter);
        incident.known(code.hash(), contacts.encrypt(number, contact));
        Report.Facility facility = report.facility();
        if (facility != null) {
            incident.isAbout(facility);
        }
        open(incident, actor, null, "");
        cases.write();
        photos.add(number, actor, attached);
        return new Receipt(number, code.value(), incident.status(), grids.ladder(place.code()));
    }

    Incident alarm(DeviceAlarm alarm) {
        Incident.Place place = place(alarm.point());
        Incident incident = Incident.alarmed(numbers.next("incident", ""), alarm, place, deadlines.now());
        Urgency asked = alarm.urgency();
        open(
                incident,
                new Actor(alarm.deviceId() == null ? "" : alarm.deviceId(), alarm.deviceName(), Set.of(), null),
                alarm.rule(),
                asked == null ? "" : asked.name());
        return incident;
    }

    private void open(Incident incident, Actor who, @Nullable String rule, String askedUrgency) {
        timeline.record(incident.number(), IncidentStep.FILED, who, null, rule, "@" + incident.subject());
        timeline.record(incident.number(), IncidentStep.LOCATED, Actor.system(), null, null, incident.place());
        cases.open(
                incident,
                () -> processes.start(
                        IncidentHandlingProcess.KEY,
                        incident.number(),
                        IncidentHandlingProcess.reported(incident, askedUrgency)));
    }

    Incident.Place place(GeoPoint point) {
        GridCode code = grids.located(point);
        return new Incident.Place(point, code, grids.words(code));
    }

    /** What somebody typed, as typed, between one character and {@value #MAX_WORDS}. */
    static String words(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "incident.words.missing");
        }
        if (text.length() > MAX_WORDS) {
            throw Refusal.invalid(field, "incident.words.tooLong", MAX_WORDS);
        }
        return plain(text, field);
    }

    /** Words that may be left out: null where there are none. */
    static @Nullable String optionalWords(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : words(text, field);
    }

    private static @Nullable String line(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_LINE) {
            throw Refusal.invalid(field, "incident.words.tooLong", MAX_LINE);
        }
        return plain(text, field);
    }

    private static String plain(String text, String field) {
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "incident.words.unreadable");
        }
        return text.strip();
    }

    private static @Nullable Contact checked(@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        String phone = line(contact.phone(), "contact.phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Refusal.invalid("contact.phone", "incident.phone.malformed");
        }
        return new Contact(line(contact.name(), "contact.name"), phone);
    }

    static <T> T required(@Nullable T value, String field, String key) {
        if (value == null) {
            throw Refusal.invalid(field, key);
        }
        return value;
    }
}
