package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import streethub.forum.PublishedRevision;
import streethub.integrations.web.ApiTime;

@Schema(description = "A text of a post that everybody could read for a while.")
record RevisionItem(
        int number,
        @Schema(description = "Empty for a reply.") String title,
        String text,
        String html,
        OffsetDateTime publishedAt) {

    static RevisionItem of(PublishedRevision revision) {
        return new RevisionItem(
                revision.number(),
                revision.title(),
                revision.text(),
                revision.html(),
                ApiTime.of(revision.publishedAt()));
    }
}
