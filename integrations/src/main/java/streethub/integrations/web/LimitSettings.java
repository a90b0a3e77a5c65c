package streethub.integrations.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask of the hub, each per minute and as a burst.
 *
 * @param reports reports filed
 * @param photos photos uploaded
 * @param bookings bookings asked for by one account
 * @param bookingsOfClient bookings asked for from one network, behind which many may sit
 * @param posts forum posts, edits and reports of abuse sent by one account
 * @param postsOfClient those sent from one network
 * @param searches searches of the forum from one network
 */
@ConfigurationProperties("streethub.limits")
record LimitSettings(
        @DefaultValue("300") int reports,
        @DefaultValue("600") int photos,
        @DefaultValue("300") int bookings,
        @DefaultValue("1200") int bookingsOfClient,
        @DefaultValue("300") int posts,
        @DefaultValue("1200") int postsOfClient,
        @DefaultValue("120") int searches) {}
