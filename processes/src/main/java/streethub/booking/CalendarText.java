package streethub.booking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import streethub.shared.GeoPoint;

/**
 * Entries as an iCalendar file (RFC 5545) that calendar programs take.
 *
 * @see <a href="../../../../../../docs/decisions/0010-dependencies.md">decision 0010</a>
 */
final class CalendarText {

    private static final Duration REFRESH = Duration.ofMinutes(15);
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private CalendarText() {}

    static String of(String name, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//StreetHub//Booking//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", SlotPlan.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(zone());
        entries.forEach(entry -> calendar.add(event(entry)));
        return fold(calendar.toString());
    }

    /** China's time as it has been since the last summer time ended; written here, for the library asks the network. */
    private static VTimeZone zone() {
        Standard standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1991, 9, 15, 2, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(9)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(8)));
        standard.add(new TzName("CST"));
        VTimeZone zone = new VTimeZone(new ComponentList<Observance>(List.of(standard)));
        zone.add(new TzId(SlotPlan.ZONE.getId()));
        return zone;
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(status(entry.standing()));
        event.add(
                entry.standing() == CalendarEntry.Standing.CANCELLED
                        ? ImmutableTransp.TRANSPARENT
                        : ImmutableTransp.OPAQUE);
        event.add(new DtStart<>(local(entry.from())));
        event.add(new DtEnd<>(local(entry.until())));
        event.add(new Summary(clean(entry.summary())));
        event.add(new Location(clean(entry.location())));
        String description = entry.description();
        if (description != null) {
            event.add(new Description(clean(description)));
        }
        GeoPoint point = entry.point();
        if (point != null) {
            event.add(new Geo(BigDecimal.valueOf(point.lat()), BigDecimal.valueOf(point.lon())));
        }
        return event;
    }

    private static Status status(CalendarEntry.Standing standing) {
        return switch (standing) {
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(SlotPlan.ZONE);
    }

    /** Every kind of line break as the one that is escaped, lest a bare carriage return begins a line of its own. */
    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** No line longer than 75 octets, none ending inside a character; the library counts halves of characters. */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder();
        for (String line : lines.lines().toList()) {
            int octets = 0;
            for (int character : line.codePoints().toArray()) {
                String text = Character.toString(character);
                int size = text.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    folded.append(LINE_END).append(' ');
                    octets = 1;
                }
                folded.append(text);
                octets += size;
            }
            folded.append(LINE_END);
        }
        return folded.toString();
    }
}
