package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmRule;
import streethub.alarm.Assignee;
import streethub.incident.Urgency;
import streethub.integrations.web.Query;
import streethub.sensor.DeviceFamilies;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

@Schema(
        name = "AlarmRuleItem",
        description = "When readings are an alarm: all conditions of a rule, any rule of a kind.")
record AlarmRuleItem(
        @Schema(description = "Such as HYDRANT_PRESSURE_BELOW_100.", requiredMode = RequiredMode.REQUIRED) @Nullable String code,

        @Schema(description = "Code of a family; null for every family.", nullable = true) @Nullable String family,

        @Schema(
                description =
                        "Id of the one device that it is for; its rules for a kind stand instead of its family's.",
                nullable = true)
        @Nullable String device,

        @Schema(description = "Code of the kind of alarm.", requiredMode = RequiredMode.REQUIRED) @Nullable String kind,

        @Schema(
                description = "Such as \"pressure < 100 until 120 and not open\".",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String condition,

        @Schema(description = "How long it must hold, ISO 8601.", nullable = true, defaultValue = "PT0S") @Nullable String holds,

        @Schema(description = "How long a repetition does not count, ISO 8601.", nullable = true, defaultValue = "PT0S")
        @Nullable String repeat,

        @Schema(implementation = Urgency.class, requiredMode = RequiredMode.REQUIRED) @Nullable String urgency,

        @Schema(description = "After how long of alarm the urgency changes, ISO 8601.", nullable = true) @Nullable String later,

        @Schema(implementation = Urgency.class, nullable = true) @Nullable String laterUrgency,

        @Schema(description = "The quantity that the alarm names.", nullable = true) @Nullable String measured,

        @Schema(description = "Username of whose the alarm is from the beginning.", nullable = true) @Nullable String assignee,

        @Schema(
                description = "Instead of a person: who is on duty at that level of the device's grid unit, or above it"
                        + " where nobody is; 4 building to 1 community.",
                minimum = "1",
                maximum = "4",
                nullable = true)
        @Nullable Integer assigneeLevel,

        @Schema(description = "What the rule says, in Chinese.", requiredMode = RequiredMode.REQUIRED) @Nullable String words,

        @Schema(nullable = true) @Nullable String wordsEn,

        @Schema(nullable = true, defaultValue = "true") @Nullable Boolean enabled,

        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Whether it came with the hub.") @Nullable Boolean shipped) {

    static AlarmRuleItem of(AlarmRule rule) {
        Assignee whose = rule.assignee();
        GridLevel level = whose == null ? null : whose.onDuty();
        return new AlarmRuleItem(
                rule.code(),
                rule.family() == null ? null : rule.family().code(),
                rule.device(),
                rule.kind(),
                rule.condition(),
                rule.holds().toString(),
                rule.repeat().toString(),
                rule.urgency().name(),
                rule.later() == null ? null : rule.later().toString(),
                rule.laterUrgency() == null ? null : rule.laterUrgency().name(),
                rule.measured(),
                whose == null ? null : whose.person(),
                level == null ? null : level.number(),
                rule.words(),
                rule.wordsEn(),
                rule.enabled(),
                rule.shipped());
    }

    AlarmRule rule(DeviceFamilies families) {
        Urgency wanted = Query.choice("urgency", urgency, Urgency.class);
        if (wanted == null) {
            throw Refusal.invalid("urgency", "incident.urgency.missing");
        }
        return new AlarmRule(
                text(code),
                families.choice("family", family),
                Query.text("device", device),
                text(kind),
                text(condition),
                duration("holds", holds),
                duration("repeat", repeat),
                wanted,
                later == null ? null : duration("later", later),
                Query.choice("laterUrgency", laterUrgency, Urgency.class),
                Query.text("measured", measured),
                Assignee.of(Query.text("assignee", assignee), level(assigneeLevel)),
                text(words),
                text(wordsEn),
                enabled == null || enabled,
                false);
    }

    private static @Nullable GridLevel level(@Nullable Integer number) {
        if (number == null) {
            return null;
        }
        if (number < 1 || number > GridLevel.BUILDING.number()) {
            throw Refusal.invalid("assigneeLevel", "alarm.rule.assignee.level");
        }
        return GridLevel.of(number);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Duration duration(String field, @Nullable String text) {
        try {
            return text == null ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeException noDuration) {
            throw Refusal.invalid(field, "api.field.duration");
        }
    }
}
