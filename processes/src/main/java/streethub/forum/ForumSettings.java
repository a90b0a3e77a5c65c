package streethub.forum;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times and thresholds of the forum.
 *
 * @param deadlineScale multiplies every deadline, so that a demo runs a whole escalation in seconds
 */
@ConfigurationProperties("streethub")
record ForumSettings(
        @DefaultValue("1") double deadlineScale,
        @DefaultValue Rules forum) {

    /**
     * How long each step may take, and what counts.
     *
     * @param review for a moderator to look at a post
     * @param escalated for the secretary to look after that, for a second look, and for whoever is above to decide a late common
     *     matter
     * @param authorAnswer for an author to answer a question or to agree to a changed text
     * @param trustedPosts how many published posts make an author trusted, {@code trustedAfter} since the first of them
     * @param rejectionsForgotten after which a rejection counts no more
     * @param reportsToHide how many reports by authors who are not new hide a post until somebody has looked
     * @param matterAnswer for the secretary to say whether a common matter can be discussed
     * @param discussion how long neighbours discuss it, {@code vote} how long they vote
     * @param matterDecision for the secretary to decide after that
     */
    record Rules(
            @DefaultValue("PT2H") Duration review,
            @DefaultValue("PT24H") Duration escalated,
            @DefaultValue("P7D") Duration authorAnswer,
            @DefaultValue("10") int trustedPosts,
            @DefaultValue("P30D") Duration trustedAfter,
            @DefaultValue("P90D") Duration rejectionsForgotten,
            @DefaultValue("3") int reportsToHide,
            @DefaultValue("PT48H") Duration matterAnswer,
            @DefaultValue("P7D") Duration discussion,
            @DefaultValue("P7D") Duration vote,
            @DefaultValue("P7D") Duration matterDecision) {}
}
