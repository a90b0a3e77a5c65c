package streethub.integrations.resident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.integrations.web.ApiTime;
import streethub.resident.HomeStatus;
import streethub.resident.HomeView;
import streethub.resident.HousingKind;

@Schema(description = "A person–housing relation.")
record HomeResponse(
        String number,
        String name,
        @Schema(description = "Code of the building.") String building,
        String door,
        HousingKind kind,
        HomeStatus status,
        OffsetDateTime claimedAt,

        @Schema(description = "Why it was refused.", nullable = true) @Nullable String reason) {

    @Schema(name = "Homes")
    record All(List<HomeResponse> items) {}

    static HomeResponse of(HomeView home) {
        return new HomeResponse(
                home.number(),
                home.name(),
                home.building().value(),
                home.door(),
                home.kind(),
                home.status(),
                ApiTime.of(home.claimedAt()),
                home.reason());
    }
}
