package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import streethub.forum.PostReceipt;
import streethub.forum.PostState;

@Schema(description = "What whoever writes gets at once.")
record PostResponse(
        @Schema(description = "Of the topic or reply; no two of either share one.", example = "F20261125-0042-7")
        String id,

        @Schema(description = "PUBLISHED at once, IN_REVIEW, or HELD until two people have looked.")
        PostState state,

        @Schema(description = "How many phone and identity numbers were made unreadable.")
        int masked) {

    static PostResponse of(PostReceipt receipt) {
        return new PostResponse(receipt.id(), receipt.state(), receipt.masked());
    }
}
