package streethub.booking;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of bookings.
 *
 * @param deadlineScale multiplies every deadline, so that a demo runs a whole escalation in seconds
 */
@ConfigurationProperties("streethub")
record BookingSettings(
        @DefaultValue("1") double deadlineScale,
        @DefaultValue Times booking) {

    /**
     * How long each step may take.
     *
     * @param answer for a venue's manager to answer, counted in the venue's opening hours
     * @param escalated for the secretary to answer after that
     * @param offer for somebody on the waiting list to take what became free
     * @param grace after the beginning to come and check in
     * @param early before the beginning from when on one can check in
     * @param noShowsForgotten after which a no-show counts no more
     * @param noShowsToBan how many no-shows that count keep a holder from booking
     * @param ban for how long after the last of them
     * @param appeal for the secretary to decide on an appeal before they are reminded
     * @param draw time of the day before, when slots that are given by lot are drawn
     */
    record Times(
            @DefaultValue("PT10M") Duration answer,
            @DefaultValue("PT4H") Duration escalated,
            @DefaultValue("PT15M") Duration offer,
            @DefaultValue("PT20M") Duration grace,
            @DefaultValue("PT15M") Duration early,
            @DefaultValue("P60D") Duration noShowsForgotten,
            @DefaultValue("5") int noShowsToBan,
            @DefaultValue("P14D") Duration ban,
            @DefaultValue("P3D") Duration appeal,
            @DefaultValue("20:00") LocalTime draw) {}
}
