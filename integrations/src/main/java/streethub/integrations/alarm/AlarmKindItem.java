package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmKind;
import streethub.incident.IncidentKind;
import streethub.integrations.web.Query;
import streethub.shared.Refusal;

@Schema(name = "AlarmKindItem", description = "What can be wrong with a facility, and what is done about it.")
record AlarmKindItem(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "COVER_TILTED") @Nullable String code,

        @Schema(description = "In Chinese.", requiredMode = RequiredMode.REQUIRED) @Nullable String name,

        @Schema(description = "In English.", requiredMode = RequiredMode.REQUIRED) @Nullable String nameEn,

        @Schema(
                description = "What kind of case it becomes.",
                implementation = IncidentKind.class,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String caseKind,

        @Schema(
                description = "A work order leaves the facility's state as it is.",
                implementation = AlarmKind.Effect.class,
                nullable = true,
                defaultValue = "ALARM")
        @Nullable String effect,

        @Schema(
                description = "What recovery does to a case that nobody has accepted yet.",
                implementation = AlarmKind.Recovery.class,
                nullable = true,
                defaultValue = "TELLS")
        @Nullable String recovery,

        @Schema(
                description = "What becomes of a case that is closed while the facility still alarms.",
                implementation = AlarmKind.Standing.class,
                nullable = true,
                defaultValue = "OPENS_ANEW")
        @Nullable String standing,

        @Schema(
                description = "Whose services the case goes to at once, such as WATER; null for the grid's own.",
                nullable = true)
        @Nullable String department,

        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Whether it came with the hub.") @Nullable Boolean shipped) {

    static AlarmKindItem of(AlarmKind kind) {
        return new AlarmKindItem(
                kind.code(),
                kind.name(),
                kind.nameEn(),
                kind.caseKind().name(),
                kind.effect().name(),
                kind.recovery().name(),
                kind.standing().name(),
                kind.department(),
                kind.shipped());
    }

    AlarmKind kind(String code) {
        IncidentKind wanted = Query.choice("caseKind", caseKind, IncidentKind.class);
        if (wanted == null) {
            throw Refusal.invalid("caseKind", "incident.kind.missing");
        }
        return new AlarmKind(
                code,
                name == null ? "" : name,
                nameEn == null ? "" : nameEn,
                wanted,
                usually(Query.choice("effect", effect, AlarmKind.Effect.class), AlarmKind.Effect.ALARM),
                usually(Query.choice("recovery", recovery, AlarmKind.Recovery.class), AlarmKind.Recovery.TELLS),
                usually(Query.choice("standing", standing, AlarmKind.Standing.class), AlarmKind.Standing.OPENS_ANEW),
                Query.text("department", department),
                false);
    }

    private static <E> E usually(@Nullable E said, E usual) {
        return said == null ? usual : said;
    }
}
