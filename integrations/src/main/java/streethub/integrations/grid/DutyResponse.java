package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import streethub.grid.DutyNow;
import streethub.integrations.web.ApiTime;

@Schema(name = "Duty", description = "Who is on duty at a unit at a moment.")
record DutyResponse(
        String gridUnit,
        OffsetDateTime at,

        @Schema(description = "In the order in which dispatch asks; none where nobody is.")
        List<Person> people,

        @Schema(
                description =
                        "The unit that takes a case from there then: itself, or the lowest above it where somebody"
                                + " is on duty; a subdistrict's own are its dispatchers.")
        String taking) {

    @Schema(name = "OnDuty", description = "One of the staff.")
    record Person(String username, String displayName) {}

    static DutyResponse of(DutyNow now) {
        return new DutyResponse(
                now.unit().value(),
                ApiTime.of(now.at()),
                now.people().stream()
                        .map(one -> new Person(one.username(), one.displayName()))
                        .toList(),
                now.taking().value());
    }
}
