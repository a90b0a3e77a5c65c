package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.shared.GeoPoint;

/** What calendar programs stumble over. */
class CalendarTextTests {

    private static final Instant FROM = Instant.parse("2026-11-26T07:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-25T01:02:03Z");
    private static final String LONG = "邻里亲子网球公开课🎾，自带球拍；请提前十分钟到场，👨‍👩‍👧 家长陪同。\\n不是换行".repeat(20);

    @Test
    void timesStandInChinasZoneWhichTheFileExplains() {
        String text = CalendarText.of("我的场地预约", List.of(entry(CalendarEntry.Standing.CONFIRMED, 3, null)));
        assertThat(lines(text))
                .contains(
                        "DTSTART;TZID=Asia/Shanghai:20261126T150000",
                        "DTEND;TZID=Asia/Shanghai:20261126T170000",
                        "TZID:Asia/Shanghai",
                        "TZOFFSETTO:+0800",
                        "DTSTAMP:20261125T010203Z",
                        "SEQUENCE:3",
                        "UID:B20261125-0001-7@streethub")
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
        ICalendar parsed = parse(text);
        VEvent event = parsed.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(FROM);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(UNTIL);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getGeo().getLatitude()).isEqualTo(30.8301);
        TimezoneAssignment zone = parsed.getTimezoneInfo().getTimezone(event.getDateStart());
        assertThat(zone.getComponent().getTimezoneId().getValue()).isEqualTo("Asia/Shanghai");
        assertThat(zone.getTimeZone().getOffset(FROM.toEpochMilli())).isEqualTo(8 * 3600 * 1000);
    }

    @ParameterizedTest
    @EnumSource(CalendarEntry.Standing.class)
    void saysHowSureItIs(CalendarEntry.Standing standing) {
        VEvent event = parse(CalendarText.of("x", List.of(entry(standing, 1, null))))
                .getEvents()
                .getFirst();
        assertThat(event.getStatus().getValue()).isEqualTo(standing.name());
        assertThat(event.getTransparency().getValue())
                .isEqualTo(standing == CalendarEntry.Standing.CANCELLED ? "TRANSPARENT" : "OPAQUE");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneEndsInsideACharacter() {
        String text = CalendarText.of(LONG, List.of(entry(CalendarEntry.Standing.CONFIRMED, 1, LONG)));
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.lines().toList()) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        VEvent event = parse(text).getEvents().getFirst();
        assertThat(event.getDescription().getValue()).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 73, 74, 75, 76, 77, 78})
    void foldsWhereverACharacterLies(int before) {
        String line = "X:" + "a".repeat(before - 2) + "😀b";
        String folded = CalendarText.fold(line + "\r\n");
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        assertThat(folded.lines()).allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\u000b"})
    void whatSomebodyTypedNeverBecomesALineOfItsOwn(String lineBreak) {
        String typed = "球赛" + lineBreak + "END:VEVENT" + lineBreak + "BEGIN:VALARM, a;b\\c \u0007";
        ICalendar parsed = parse(CalendarText.of(typed, List.of(entry(CalendarEntry.Standing.CONFIRMED, 1, typed))));
        assertThat(parsed.getEvents()).hasSize(1);
        VEvent event = parsed.getEvents().getFirst();
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getDescription().getValue().lines())
                .containsExactly("球赛", "END:VEVENT", "BEGIN:VALARM, a;b\\c ");
    }

    @Test
    void anEmptyCalendarIsOneToo() {
        assertThat(parse(CalendarText.of("空", List.of())).getEvents()).isEmpty();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static ICalendar parse(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        assertThat(calendars).hasSize(1);
        assertThat(calendars.getFirst().validate(biweekly.ICalVersion.V2_0).getWarnings())
                .allSatisfy(warning -> assertThat(warning.toString()).contains("at least one component"));
        return calendars.getFirst();
    }

    private static CalendarEntry entry(CalendarEntry.Standing standing, int sequence, @Nullable String description) {
        return new CalendarEntry(
                "B20261125-0001-7@streethub",
                sequence,
                standing,
                FROM,
                UNTIL,
                CHANGED,
                "菁蓉湖社区网球场 1号场",
                "德源街道菁蓉湖社区",
                description,
                new GeoPoint(30.8301, 103.8302));
    }
}
