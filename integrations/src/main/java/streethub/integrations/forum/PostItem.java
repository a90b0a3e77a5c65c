package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.PostView;
import streethub.integrations.web.ApiTime;

@Schema(description = "A published post.")
record PostItem(
        String id,
        @Schema(nullable = true) @Nullable String author,
        boolean staff,
        @Schema(description = "As typed.") String text,

        @Schema(description = "The same as HTML that is safe to put into a page: paragraphs, lists, quotes and links.")
        String html,

        @Schema(description = "What it takes up.", nullable = true) @Nullable QuoteItem quote,

        @Schema(description = "Names of its photos, which are JPEG at /forum/{topic}/photos/{name}.")
        List<String> photos,

        int likes,
        OffsetDateTime publishedAt,
        @Schema(nullable = true) @Nullable OffsetDateTime editedAt) {

    static PostItem of(PostView post) {
        PostView.Quote quote = post.quote();
        return new PostItem(
                post.id(),
                post.authorName(),
                post.staff(),
                post.text(),
                post.html(),
                quote == null ? null : new QuoteItem(quote.id(), quote.authorName(), quote.excerpt()),
                post.photos().stream().map(PhotoId::value).toList(),
                post.likes(),
                ApiTime.of(post.publishedAt()),
                ApiTime.orNull(post.editedAt()));
    }

    @Schema(name = "QuoteItem", description = "The beginning of a post that another takes up.")
    record QuoteItem(
            String id, @Schema(nullable = true) @Nullable String author, String excerpt) {}
}
