package streethub.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import tools.jackson.databind.json.JsonMapper;

/** The kinds and rules that come with the hub, in {@code alarm-rules.json}: what is absent there is usual. */
record ShippedRules(List<AlarmKind> kinds, List<AlarmRule> rules) {

    private record File(List<Kind> kinds, List<Rule> rules) {}

    private record Kind(
            String code,
            String name,
            String nameEn,
            IncidentKind caseKind,
            AlarmKind.@Nullable Effect effect,
            AlarmKind.@Nullable Recovery recovery,
            AlarmKind.@Nullable Standing standing,
            @Nullable String department) {

        AlarmKind kind() {
            return new AlarmKind(
                    code,
                    name,
                    nameEn,
                    caseKind,
                    effect == null ? AlarmKind.Effect.ALARM : effect,
                    recovery == null ? AlarmKind.Recovery.TELLS : recovery,
                    standing == null ? AlarmKind.Standing.OPENS_ANEW : standing,
                    department,
                    true);
        }
    }

    private record Rule(
            String code,
            @Nullable String family,
            String kind,
            String condition,
            @Nullable Duration holds,
            @Nullable Duration repeat,
            Urgency urgency,
            @Nullable Duration later,
            @Nullable Urgency laterUrgency,
            @Nullable String measured,
            String words,
            String wordsEn) {

        AlarmRule rule() {
            return new AlarmRule(
                    code,
                    family == null ? null : new DeviceFamily(family),
                    null,
                    kind,
                    condition,
                    holds == null ? Duration.ZERO : holds,
                    repeat == null ? Duration.ZERO : repeat,
                    urgency,
                    later,
                    laterUrgency,
                    measured,
                    null,
                    words,
                    wordsEn,
                    true,
                    true);
        }
    }

    static ShippedRules read() {
        try (InputStream resource = ShippedRules.class.getResourceAsStream("alarm-rules.json")) {
            if (resource == null) {
                throw new IllegalStateException("alarm-rules.json is missing");
            }
            File file = JsonMapper.shared().readValue(resource, File.class);
            return new ShippedRules(
                    file.kinds().stream().map(Kind::kind).toList(),
                    file.rules().stream().map(Rule::rule).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
