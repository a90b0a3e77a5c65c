package streethub.integrations.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "Notice", description = "What the caller has been told.")
record NoticeItem(
        long id,
        @Schema(description = "In the caller's language.") String sentence,

        @Schema(description = "Path of the page that it is about.")
        String link,

        OffsetDateTime at,
        boolean read) {}
