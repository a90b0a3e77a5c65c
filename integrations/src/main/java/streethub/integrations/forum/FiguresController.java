package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.Breach;
import streethub.forum.Forum;
import streethub.forum.ReviewFigures;
import streethub.integrations.web.ApiPath;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/moderation/figures")
@Tag(name = "Moderation")
class FiguresController {

    private final Forum forum;
    private final Clock clock;

    FiguresController(Forum forum, Clock clock) {
        this.forum = forum;
        this.clock = clock;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "Figures of a month", description = "What the reviews came to; for everybody, without names.")
    FiguresResponse figures(
            @Parameter(
                            description = "This month where nothing is said.",
                            schema = @Schema(type = "string", example = "2026-11"))
                    @RequestParam(required = false)
                    @Nullable String month) {
        return FiguresResponse.of(forum.figures(month(month)));
    }

    private YearMonth month(@Nullable String month) {
        if (month == null || month.isEmpty()) {
            return YearMonth.now(clock);
        }
        try {
            YearMonth read = YearMonth.parse(month);
            if (read.getYear() >= 1 && read.getYear() <= 9_998) {
                return read;
            }
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("month", "api.field.malformed");
        }
        throw Refusal.invalid("month", "api.field.malformed");
    }

    @Schema(name = "ReviewFigures", description = "What the reviews of a month came to.")
    record FiguresResponse(
            @Schema(example = "2026-11") String month,
            int submitted,

            @Schema(description = "Published by the rules, without anybody looking.")
            int publishedAtOnce,

            int approved,
            int rejected,
            Map<Breach, Integer> rejectedFor,
            int handedToCase,
            int lapsed,

            @Schema(description = "From coming in to a person's decision.", nullable = true) @Nullable Long medianSeconds) {

        static FiguresResponse of(ReviewFigures figures) {
            Duration median = figures.medianTime();
            return new FiguresResponse(
                    figures.month().toString(),
                    figures.submitted(),
                    figures.atOnce(),
                    figures.approved(),
                    figures.rejected(),
                    figures.rejectedFor(),
                    figures.handed(),
                    figures.lapsed(),
                    median == null ? null : median.toSeconds());
        }
    }
}
